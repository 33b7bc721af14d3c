namespace StaticPublication.Importing;

/// <summary>How far an import has come: the share of its sources' bytes that is read, and the records found.</summary>
/// <param name="sources">Zips, folders and files.</param>
/// <param name="limits">How large they may be.</param>
/// <param name="show">Told the share, from 0 to 1, and the records; null where nobody looks.</param>
internal sealed class ImportProgress(IReadOnlyList<string> sources, ImportLimits limits, Action<double, int>? show)
{
    private readonly long total = show is null ? 1 : Math.Max(1, SourceFile.In(sources, limits).Sum(file => file.Length));
    private long read;

    /// <summary>A file has been read.</summary>
    public void Done(SourceFile file, int records)
    {
        read += file.Length;
        show?.Invoke(Math.Min(1, (double)read / total), records);
    }
}
