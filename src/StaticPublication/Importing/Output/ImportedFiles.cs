using System.IO.Hashing;
using StaticPublication.Storage;

namespace StaticPublication.Importing.Output;

/// <summary>What imports have written to a folder, file by file with a hash: no other file is replaced or deleted there, and none that
/// somebody has changed since.</summary>
internal sealed class ImportedFiles
{
    private readonly string folder;
    private readonly string list;
    private readonly HashSet<string>? lines;

    /// <summary>Reads the list that the last import left, in a hidden file of the folder.</summary>
    public ImportedFiles(string folder)
    {
        this.folder = folder;
        list = Path.Combine(folder, ".imported");
        lines = File.Exists(list) ? File.ReadLines(list).ToHashSet(StringComparer.Ordinal) : null;
    }

    /// <summary>Lets a file pass that an import wrote and nobody has changed, or that is not there.</summary>
    /// <exception cref="ImportRefusedException">It is another one.</exception>
    public void Hold(string name)
    {
        var path = Path.Combine(folder, name);
        if (File.Exists(path) && !(lines is null ? IsOfOldImport(path) : lines.Contains(LineOf(path, name))))
        {
            throw new ImportRefusedException(
                ImportFindings.Target,
                path,
                "no import has written it, or it has been changed since; move it to another place, or delete it"
            );
        }
    }

    /// <summary>Notes what is about to take the place of a file, so that it is known whenever the import is cut.</summary>
    public void Announce(string staged, string name) => File.AppendAllText(list, LineOf(staged, name) + "\n");

    /// <summary>Leaves the list of what is there now.</summary>
    public void Save() => WholeFile.Write(list, file =>
        {
            using var text = new StreamWriter(file) { NewLine = "\n" };
            foreach (var path in Directory.GetFiles(folder, "*.ndjson").Order(StringComparer.Ordinal))
            {
                text.WriteLine(LineOf(path, Path.GetFileName(path)));
            }
        });

    private static string LineOf(string path, string name)
    {
        var hash = new XxHash128();
        using var file = File.OpenRead(path);
        hash.Append(file);
        return $"{Fingerprint.Of(hash)}  {name}";
    }

    // Of before there was a list: records as an import writes them, the id first and no space.
    private static bool IsOfOldImport(string path) =>
        File.ReadLines(path).FirstOrDefault()?.StartsWith("{\"id\":\"", StringComparison.Ordinal) == true;
}
