namespace StaticPublication.Exporting;

/// <summary>A written data file with its export, as the data page, the manifest, the data package and the DCAT catalogue describe
/// it.</summary>
internal sealed record Distribution(Export Export, WrittenFile File, long Rows)
{
    /// <summary>Returns the data files among the written files, in the order of <see cref="Exports.Data"/>.</summary>
    public static IReadOnlyList<Distribution> Of(Release release, IReadOnlyList<WrittenFile> written)
    {
        var byPath = written.ToDictionary(file => file.Path, StringComparer.Ordinal);
        return
        [
            .. Exports
                .Data.In(release.Edition.Site)
                .SelectMany(export => release.Files.Of(export).Select(file => (export, file)))
                .Where(listed => byPath.ContainsKey(listed.file.File.Path))
                .Select(listed => new Distribution(listed.export, byPath[listed.file.File.Path], listed.file.Rows)),
        ];
    }

    /// <summary>Returns the same files for the data page.</summary>
    public static IReadOnlyList<DataFile> DataFiles(Release release, IReadOnlyList<WrittenFile> written) =>
        [
            .. Of(release, written)
                .Select(file => new DataFile(
                    release.Edition.Addresses.OfFile(file.File.Path),
                    file.Export.Group,
                    file.File.Path["data/".Length..],
                    file.Export.Description(release.Edition.Strings),
                    file.Export.MediaType,
                    file.Rows,
                    file.File.Size,
                    file.File.Sha256
                )),
        ];
}
