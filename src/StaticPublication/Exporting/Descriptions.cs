using System.Security.Cryptography;

namespace StaticPublication.Exporting;

/// <summary>The files that describe the others and are therefore made after them: changes, data package, DCAT catalogue, citation,
/// manifest, checksums. Each lists the ones before it.</summary>
internal static class Descriptions
{
    /// <summary>Returns the files, in the order in which they must be made.</summary>
    /// <param name="release">The release to describe.</param>
    /// <param name="written">The files below <c>data/</c>, written by this build or left from an earlier one.</param>
    public static IReadOnlyList<OutputFile> Files(Release release, IReadOnlyList<WrittenFile> written)
    {
        var version = DataVersion.Of(release, written);
        var distributions = Distribution.Of(release, written);
        var changes = ChangesJson.Files(release, version).ToList();
        List<OutputFile> files =
        [
            .. changes,
            .. ChangedRecords.Files(release, version),
            ChangesAtom.File(release, version),
            DataPackage.File(release, version, distributions),
            .. Dcat.Files(release, version, [.. distributions, new Distribution(ChangesJson.Export, Measured(changes[0]), 1)]),
            CitationFile.File(release, version),
        ];
        var all = written
            .Concat(files.Where(file => file.Path.StartsWith("data/", StringComparison.Ordinal)).Select(Measured))
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .ToList();
        files.Add(Manifest.File(release, version, distributions, all));
        files.Add(Checksums.File([.. all, Measured(files[^1])]));
        return files;
    }

    private static WrittenFile Measured(OutputFile file)
    {
        using var bytes = new MemoryStream();
        file.Write(bytes);
        return new WrittenFile(
            file.Path,
            bytes.Length,
            Convert.ToHexStringLower(SHA256.HashData(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)))
        );
    }
}
