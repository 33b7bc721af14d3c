namespace StaticPublication.Tests.Incremental;

/// <summary>The files of a publication that is edited: only those that an edit touches are written, each as if minutes after the one
/// before.</summary>
internal sealed class SavedFiles : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("publication-test-");
    private readonly Dictionary<string, string> _written = new(StringComparer.Ordinal);
    private DateTime _now = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public string Folder => _folder.FullName;

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>Has every file written again, whatever it says.</summary>
    public void Touch() => _written.Clear();

    /// <summary>Writes what differs from what was written before, and deletes the Markdown that is no longer there.</summary>
    public void Save(IReadOnlyDictionary<string, string> files)
    {
        foreach (var gone in _written.Keys.Except(files.Keys).ToList())
        {
            _written.Remove(gone);
        }

        foreach (
            var file in Directory
                .GetFiles(Path.Combine(Folder, "input"), "*.md", SearchOption.AllDirectories)
                .Where(file => !files.ContainsKey(Path.GetRelativePath(Folder, file)))
        )
        {
            File.Delete(file);
        }

        foreach (var (path, text) in files.Where(file => _written.GetValueOrDefault(file.Key) != file.Value))
        {
            Save(path, System.Text.Encoding.UTF8.GetBytes(text));
            _written[path] = text;
        }
    }

    /// <summary>Lays the theme of the program beside the input.</summary>
    public void CopyTheme()
    {
        Directory.CreateDirectory(Path.Combine(Folder, "input/documents"));
        Repository.Copy(Repository.Theme, Path.Combine(Folder, "theme"));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Folder, "theme"), "*", SearchOption.AllDirectories))
        {
            File.SetLastWriteTimeUtc(file, _now);
        }
    }

    /// <summary>Writes a file. A cache must not have to trust files of the last two seconds.</summary>
    public void Save(string path, byte[] bytes)
    {
        var file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
        _now = _now.AddMinutes(1);
        File.SetLastWriteTimeUtc(file, _now);
    }
}
