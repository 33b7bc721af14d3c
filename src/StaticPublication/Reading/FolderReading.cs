namespace StaticPublication.Reading;

/// <summary>Lists <c>input/</c>. Reports symbolic links and file names that some file systems cannot hold.</summary>
internal static class FolderReading
{
    /// <summary>Returns the content of the folder. Entries with faults are left out.</summary>
    public static InputFolder Read(string path, FaultList faults)
    {
        var root = path.Length > 1 ? path.Replace('\\', '/').TrimEnd('/') : path;
        if (!Directory.Exists(root))
        {
            faults.Add(Faults.NoInputFolder(root));
            return new InputFolder(root, [], [], [], [], HasDocuments: false, HasTombstones: false);
        }

        var files = InputListing.Files(root, faults);
        return new InputFolder(
            root,
            [.. files.Documents.Select(file => Document(file, faults)).OfType<InputFile>()],
            [.. files.Authorities.Where(file => HasExtension(file, ".yml", faults)).Select(file => Path.GetFileNameWithoutExtension(file))],
            [
                .. InputNames.Distinguishable(
                    files.Pages.Where(file => HasExtension(file, ".md", faults) && InputNames.IsPortable(root, file, faults)),
                    faults
                ),
            ],
            [
                .. InputNames
                    .Distinguishable(files.Images.Where(file => InputNames.IsPortable(root, file, faults)), faults)
                    .Select(file => file[(root.Length + "/images/".Length)..]),
            ],
            Directory.Exists(root + "/documents"),
            files.Top.Contains(root + "/tombstones.yml", StringComparer.Ordinal)
        )
        {
            Given =
            [
                .. Given(root, files.Given, root.Length + 1, faults),
                .. Given(root, files.Root, root.Length + "/root/".Length, faults),
            ],
        };
    }

    // An empty file is one whose copy went wrong; at the top it may be a marker.
    private static IEnumerable<GivenFile> Given(string root, List<string> paths, int start, FaultList faults)
    {
        foreach (var path in InputNames.Distinguishable(paths, faults))
        {
            var file = new GivenFile(path[start..], Path.GetFullPath(path), new FileInfo(path).Length);
            if (file.IsNamed && (file.Bytes == 0 || !InputNames.IsPortable(root, path, faults)))
            {
                faults.AddAll(file.Bytes == 0 ? [Faults.EmptyFile(path)] : []);
                continue;
            }

            yield return file;
        }
    }

    private static InputFile? Document(string path, FaultList faults)
    {
        var name = Path.GetFileName(path);
        var gzipped = name.EndsWith(".gz", StringComparison.Ordinal);
        var form = Path.GetExtension(gzipped ? name[..^3] : name) switch
        {
            ".ndjson" or ".jsonl" => RecordForm.Ndjson,
            ".json" when !gzipped => RecordForm.Json,
            ".md" when !gzipped => RecordForm.Markdown,
            _ => (RecordForm?)null,
        };
        if (form is { } known)
        {
            return new InputFile(path, Path.GetFullPath(path), known, gzipped);
        }

        faults.Add(Faults.UnknownForm(path, ".md, .json, .ndjson, .jsonl, .ndjson.gz or .jsonl.gz"));
        return null;
    }

    private static bool HasExtension(string path, string extension, FaultList faults)
    {
        if (path.EndsWith(extension, StringComparison.Ordinal))
        {
            return true;
        }

        faults.Add(Faults.UnknownForm(path, extension));
        return false;
    }
}
