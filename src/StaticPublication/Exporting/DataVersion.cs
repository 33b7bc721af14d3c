using System.Security.Cryptography;
using System.Text;

namespace StaticPublication.Exporting;

/// <summary>The version of the data: the cut-off, and 12 hex digits of the SHA-256 of the lines that <c>SHA256SUMS</c> has for every data
/// file but those that state the version themselves.</summary>
internal static class DataVersion
{
    private static readonly HashSet<string> Stating = new(StringComparer.Ordinal)
    {
        "data/changes.json",
        "data/datapackage.json",
        "data/catalog.jsonld",
        "data/catalog.ttl",
        "data/CITATION.cff",
        "data/manifest.json",
        "data/SHA256SUMS",
    };

    private static bool IsStating(string path) =>
        Stating.Contains(path)
        || path.StartsWith("data/changes/", StringComparison.Ordinal)
        || path.StartsWith("data/history/", StringComparison.Ordinal);

    /// <summary>The version of a release by its data files, whether those that state it are among them or not.</summary>
    public static string Of(Release release, IEnumerable<WrittenFile> written)
    {
        var lines = Checksums.Lines(written.Where(file => !IsStating(file.Path)));
        return $"{DataWords.Of(release.Catalogue.AsOf)}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(lines)))[..12]}";
    }
}
