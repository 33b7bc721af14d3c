namespace StaticPublication.Importing.Senat;

/// <summary>The faults of a dump. A dump with one is not the whole base, and what follows a cut cannot be trusted.</summary>
internal sealed class CopyFaults(SourceFile file, ImportReport report)
{
    private readonly List<CopyFault> faults = [];

    public void Add(CopyFault fault) => faults.Add(fault);

    /// <summary>Opens a dump as UTF-8.</summary>
    public static Stream Open(SourceFile file, TextEncoding encoding) => encoding.IsUtf8 ? file.Open() : encoding.OpenUtf8(file);

    public CopyReader Reader(Stream stream) =>
        new(stream, file)
        {
            Faulty = faults.Add,
            Odd = odd => report.Add(ImportFindings.Columns, $"{file.Name}:{odd.Line}:{odd.Column}", odd.What),
            Unread = (line, text) => faults.Add(new CopyFault(line, 1, $"rows as INSERT, which are not read: {text}")),
        };

    /// <summary>Tells all faults.</summary>
    /// <exception cref="ImportRefusedException">There is one.</exception>
    public void RequireNone()
    {
        var all = faults.DistinctBy(fault => (fault.Line, fault.Column)).ToList();
        if (all.Count == 0)
        {
            return;
        }

        foreach (var fault in all.Skip(1))
        {
            report.Add(ImportFindings.Copy, $"{file.Name}:{fault.Line}:{fault.Column}", fault.What);
        }

        throw new ImportRefusedException(ImportFindings.Copy, $"{file.Name}:{all[0].Line}:{all[0].Column}", all[0].What);
    }
}
