namespace StaticPublication.Caching;

/// <summary>How a build ended, so that one with nothing to do can say the same again.</summary>
internal static class SavedOutcome
{
    /// <summary>Writes it without what its stages cost.</summary>
    public static void Write(BinaryWriter writer, Outcome outcome)
    {
        var figures = outcome.Figures!;
        writer.Write(figures.Documents);
        writer.Write(figures.Pages);
        writer.Write(figures.Files);
        writer.Write(figures.Bytes);
        writer.Write(figures.Agreement);
        writer.Write(outcome.SummaryIfUnchanged!.Line);
        writer.Write(outcome.SummaryIfUnchanged.Markdown);
        writer.Write(figures.Limits.Count);
        foreach (var limit in figures.Limits)
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

        var figures = new SiteFigures(documents, pages, files, Written: 0, bytes) { Agreement = agreement, Limits = limits };
        return Outcome.Published(faults, figures, told, told);
    }
}
