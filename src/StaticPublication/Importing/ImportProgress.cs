namespace StaticPublication.Importing;

/// <summary>Reports the progress of an import: the share of the sources' bytes read so far, and the number of records found.</summary>
/// <param name="sources">Zip files, folders and single files.</param>
/// <param name="limits">Limits on their size.</param>
/// <param name="show">Called with the share, from 0 to 1, and the number of records. Null if progress is not shown.</param>
internal sealed class ImportProgress(IReadOnlyList<string> sources, ImportLimits limits, Action<double, int>? show)
{
    private readonly long total = show is null ? 1 : Math.Max(1, SourceFile.In(sources, limits).Sum(file => file.Length));
    private long read;

    public void Done(SourceFile file, int records)
    {
        read += file.Length;
        show?.Invoke(Math.Min(1, (double)read / total), records);
    }
}
