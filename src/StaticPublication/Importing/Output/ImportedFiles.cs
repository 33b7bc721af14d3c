using System.IO.Hashing;
using System.Text;
using System.Text.Json;
using StaticPublication.Storage;

namespace StaticPublication.Importing.Output;

/// <summary>The list of files that imports have written to a folder, each with a hash. An import replaces and deletes only these files, and
/// only if nobody has changed them since.</summary>
internal sealed class ImportedFiles
{
    private readonly string folder;
    private readonly string list;
    private readonly bool keepsOwn;
    private readonly HashSet<string> lines;
    private readonly bool hasList;

    /// <summary>Reads the list that the previous import saved in a hidden file of the folder.</summary>
    /// <param name="folder">Folder of the records.</param>
    /// <param name="keepsOwn">Whether fields that a person adds are no change.</param>
    public ImportedFiles(string folder, bool keepsOwn)
    {
        (this.folder, this.keepsOwn) = (folder, keepsOwn);
        list = Path.Combine(folder, ".imported");
        hasList = File.Exists(list);
        lines = hasList ? File.ReadLines(list).ToHashSet(StringComparer.Ordinal) : new(StringComparer.Ordinal);
    }

    /// <summary>Whether an import wrote a file and nobody has changed it since.</summary>
    public bool IsUnchanged(string name)
    {
        var path = Path.Combine(folder, name);
        try
        {
            return lines.Contains(LineOf(path, name, plain: false))
                // Other programs space JSON in another way.
                || (hasList ? keepsOwn && lines.Contains(LineOf(path, name, plain: true)) : IsOfOldImport(path));
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>Adds a staged file to the list before it replaces the target, so that it is recognised even if the import is
    /// interrupted.</summary>
    public void AddStaged(string staged, string name)
    {
        var line = LineOf(staged, name, plain: false);
        lines.Add(line);
        File.AppendAllText(list, line + "\n");
    }

    /// <summary>Writes the list of all files in the folder but those that somebody has changed, or that no import wrote.</summary>
    public void Save() => WholeFile.Write(list, file =>
        {
            using var text = new StreamWriter(file) { NewLine = "\n" };
            foreach (
                var name in Directory.GetFiles(folder, "*.ndjson").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)
            )
            {
                if (IsUnchanged(name))
                {
                    text.WriteLine(LineOf(Path.Combine(folder, name), name, plain: false));
                }
            }
        });

    /// <summary>Lets the program itself change a file. One that an import wrote stays one.</summary>
    public static void Rewrite(string path, Action rewrite)
    {
        var (folder, name) = (Path.GetDirectoryName(path)!, Path.GetFileName(path));
        var imported = new ImportedFiles(folder, keepsOwn: true);
        var isListed = imported.hasList && imported.IsUnchanged(name);
        rewrite();
        if (isListed)
        {
            imported.AddStaged(path, name);
            imported.Save();
        }
    }

    private string LineOf(string path, string name, bool plain)
    {
        var hash = new XxHash128();
        foreach (var line in File.ReadLines(path))
        {
            hash.Append(
                Encoding.UTF8.GetBytes(
                    plain ? OwnFields.Plain(line)
                    : keepsOwn ? OwnFields.Without(line)
                    : line
                )
            );
            hash.Append("\n"u8);
        }

        return $"{Fingerprint.Of(hash)}  {name}";
    }

    // Earlier versions wrote no list. Their records start with the id and contain no spaces.
    private static bool IsOfOldImport(string path) =>
        File.ReadLines(path).FirstOrDefault()?.StartsWith("{\"id\":\"", StringComparison.Ordinal) == true;
}
