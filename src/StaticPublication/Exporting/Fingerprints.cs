using System.Security.Cryptography;

namespace StaticPublication.Exporting;

/// <summary><c>data/fingerprints.ndjson.gz</c>: hashes of all documents, with which the next publication compares its own. Their hash is
/// the version.</summary>
internal static class Fingerprints
{
    public const string Path = "data/fingerprints.ndjson.gz";

    public static readonly Export Export = new("fingerprints", "application/gzip", Files) { HoldsEveryDocument = true };

    /// <summary>Writes the file and returns the SHA-256 of its lines.</summary>
    public static byte[] Write(Release release, Stream stream)
    {
        using var sha256 = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        GzipLines.Write(
            stream,
            release,
            Export.Name,
            (number, output) => FieldHashes.WriteLine(release, number, output),
            sha256.AppendData
        );
        return sha256.GetHashAndReset();
    }

    private static IEnumerable<ExportFile> Files(Release release)
    {
        var file = new OutputFile(Path, release.Documents.Hash(0, release.Documents.Count), release.WriteFingerprints);
        yield return new ExportFile(file, release.Documents.Count);
    }
}
