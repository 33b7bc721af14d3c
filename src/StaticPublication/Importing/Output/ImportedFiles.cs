using System.IO.Hashing;
using StaticPublication.Storage;

namespace StaticPublication.Importing.Output;

/// <summary>The list of files that imports have written to a folder, each with a hash. An import replaces and deletes only these files, and
/// only if nobody has changed them since.</summary>
internal sealed class ImportedFiles
{
    private readonly string folder;
    private readonly string list;
    private readonly HashSet<string>? lines;

    /// <summary>Reads the list that the previous import saved in a hidden file of the folder.</summary>
    public ImportedFiles(string folder)
    {
        this.folder = folder;
        list = Path.Combine(folder, ".imported");
        lines = File.Exists(list) ? File.ReadLines(list).ToHashSet(StringComparer.Ordinal) : null;
    }

    /// <summary>Checks that a file may be replaced: an import wrote it and nobody has changed it since, or it does not exist.</summary>
    /// <exception cref="ImportRefusedException">The file is not an unchanged imported file.</exception>
    public void RequireUnchanged(string name)
    {
        if (File.Exists(Path.Combine(folder, name)) && !IsUnchanged(name))
        {
            throw new ImportRefusedException(
                ImportFindings.Target,
                Path.Combine(folder, name),
                "no import has written it, or it has been changed since; move it to another place, or delete it"
            );
        }
    }

    /// <summary>Whether an import wrote a file and nobody has changed it since.</summary>
    public bool IsUnchanged(string name)
    {
        var path = Path.Combine(folder, name);
        return lines is null ? IsOfOldImport(path) : lines.Contains(LineOf(path, name));
    }

    /// <summary>Adds a staged file to the list before it replaces the target, so that it is recognised even if the import is
    /// interrupted.</summary>
    public void AddStaged(string staged, string name) => File.AppendAllText(list, LineOf(staged, name) + "\n");

    /// <summary>Writes the list of all files in the folder.</summary>
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

    // Earlier versions wrote no list. Their records start with the id and contain no spaces.
    private static bool IsOfOldImport(string path) =>
        File.ReadLines(path).FirstOrDefault()?.StartsWith("{\"id\":\"", StringComparison.Ordinal) == true;
}
