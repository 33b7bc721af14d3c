using System.Text;

namespace StaticPublication.Exporting;

/// <summary><c>data/SHA256SUMS</c>: checksums of all files below <c>data</c> except itself, to be checked there with <c>sha256sum
/// --check</c>.</summary>
internal static class Checksums
{
    /// <summary>The file.</summary>
    public static OutputFile File(IEnumerable<WrittenFile> written) => SmallFile.Of("data/SHA256SUMS", Lines(written));

    /// <summary>Its lines, in ordinal order of the paths.</summary>
    public static string Lines(IEnumerable<WrittenFile> written)
    {
        var lines = new StringBuilder();
        foreach (var file in written.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            lines.Append(file.Sha256).Append("  ").Append(file.Path.AsSpan("data/".Length)).Append('\n');
        }

        return lines.ToString();
    }
}
