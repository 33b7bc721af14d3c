namespace StaticPublication.Caching;

/// <summary>How a build ended, so that one with nothing to do can say the same again.</summary>
internal static class SavedOutcome
{
    /// <summary>Writes it without what its stages cost.</summary>
    public static void Write(BinaryWriter writer, Outcome outcome)
    {
        writer.Write(outcome.Documents);
        writer.Write(outcome.Pages);
        writer.Write(outcome.Files);
        writer.Write(outcome.Bytes);
        writer.Write(outcome.Agreement);
        writer.Write(outcome.SummaryIfUnchanged!.Line);
        writer.Write(outcome.SummaryIfUnchanged.Markdown);
        writer.Write(outcome.Limits.Count);
        foreach (var limit in outcome.Limits)
        {
            writer.Write(limit);
        }

        writer.Write(outcome.Faults.Count);
        foreach (var fault in outcome.Faults)
        {
            StoredFault.Write(writer, fault);
        }
    }

    /// <summary>Reads it: nothing was written this time.</summary>
    public static Outcome Read(BinaryReader reader)
    {
        var (documents, pages, files, bytes, agreement) = (
            reader.ReadInt32(),
            reader.ReadInt32(),
            reader.ReadInt32(),
            reader.ReadInt64(),
            reader.ReadString()
        );
        var told = new ChangeSummary(reader.ReadString(), reader.ReadString());
        var limits = new string[reader.ReadInt32()];
        for (var i = 0; i < limits.Length; i++)
        {
            limits[i] = reader.ReadString();
        }

        var faults = new Fault[reader.ReadInt32()];
        for (var i = 0; i < faults.Length; i++)
        {
            faults[i] = StoredFault.Read(reader);
        }

        return new Outcome(faults, [])
        {
            Documents = documents,
            Pages = pages,
            Files = files,
            Bytes = bytes,
            Agreement = agreement,
            Limits = limits,
            Summary = told,
            SummaryIfUnchanged = told,
        };
    }
}
