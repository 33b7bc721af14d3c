using System.Text;

namespace StaticPublication.Exporting;

/// <summary><c>data/SHA256SUMS</c>: what <c>sha256sum --check</c> reads in the folder <c>data</c>, for every file below it but
/// itself.</summary>
internal static class Checksums
{
    /// <summary>The file.</summary>
    public static OutputFile File(IEnumerable<WrittenFile> written)
    {
        var lines = new StringBuilder();
        foreach (var file in written.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            lines.Append(file.Sha256).Append("  ").Append(file.Path.AsSpan("data/".Length)).Append('\n');
        }

        return SmallFile.Of("data/SHA256SUMS", lines.ToString());
    }
}
