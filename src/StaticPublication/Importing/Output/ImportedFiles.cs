using System.IO.Hashing;
using System.Runtime.InteropServices;
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
    private readonly OwnFields own;
    private readonly HashSet<string> lines = new(StringComparer.Ordinal);

    // Of each file, four bytes of the hash of each record, so that a record that was changed by hand is told from one that the source
    // has changed since.
    private readonly Dictionary<string, HashSet<uint>> records = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> written = new(StringComparer.Ordinal);
    private readonly bool hasList;

    /// <summary>Reads the list that the previous import saved in a hidden file of the folder.</summary>
    /// <param name="folder">Folder of the records.</param>
    public ImportedFiles(string folder)
    {
        (this.folder, own) = (folder, OwnFields.Of(folder));
        list = Path.Combine(folder, ".imported");
        hasList = File.Exists(list);
        foreach (var line in hasList ? File.ReadLines(list) : [])
        {
            Learn(line);
        }
    }

    /// <summary>Whether a line of a file is one that an import wrote. Null if that is not known of the file.</summary>
    public bool? IsImported(string name, string line)
    {
        if (!records.TryGetValue(name, out var known))
        {
            return null;
        }

        try
        {
            return known.Contains(HashOf(own.Without(line))) || (own.Any && known.Contains(HashOf(own.Plain(line))));
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>Whether an import wrote a file and nobody has changed it since.</summary>
    public bool IsUnchanged(string name)
    {
        var path = Path.Combine(folder, name);
        try
        {
            return lines.Contains(LineOf(path, name, own.Without))
                // Other programs space JSON in another way.
                || (hasList ? own.Any && lines.Contains(LineOf(path, name, own.Plain)) : IsOfOldImport(path));
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
        var line = WithRecords(staged, name);
        Learn(line);
        File.AppendAllText(list, line + "\n");
    }

    /// <summary>Writes the list of all files in the folder that an import wrote; of those that somebody has changed, as it wrote
    /// them.</summary>
    public void Save() => WholeFile.Write(list, file =>
        {
            using var text = new StreamWriter(file) { NewLine = "\n" };
            foreach (
                var name in Directory.GetFiles(folder, "*.ndjson").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)
            )
            {
                if (IsUnchanged(name))
                {
                    text.WriteLine(WithRecords(Path.Combine(folder, name), name));
                }
                else
                {
                    written.GetValueOrDefault(name)?.ForEach(text.WriteLine);
                }
            }
        });

    /// <summary>Lets the program itself change a file. One that an import wrote stays one.</summary>
    public static void Rewrite(string path, Action rewrite)
    {
        var (folder, name) = (Path.GetDirectoryName(path)!, Path.GetFileName(path));
        var imported = new ImportedFiles(folder);
        var isListed = imported.hasList && imported.IsUnchanged(name);
        rewrite();
        if (isListed)
        {
            imported.AddStaged(path, name);
            imported.Save();
        }
    }

    // « hash  name  hashes of the records »; earlier versions wrote no hashes of records.
    private void Learn(string line)
    {
        var parts = line.Split("  ");
        // Marks of a conflict of git stand between the lines of both sides, which are both true.
        if (parts.Length < 2 || !lines.Add(string.Join("  ", parts.Take(2))))
        {
            return;
        }

        written.TryAdd(parts[1], []);
        written[parts[1]].Add(line);
        if (parts.Length == 3)
        {
            records.TryAdd(parts[1], []);
            records[parts[1]].UnionWith(MemoryMarshal.Cast<byte, uint>(Convert.FromBase64String(parts[2])).ToArray());
        }
    }

    private static string LineOf(string path, string name, Func<string, string> own, List<uint>? records = null)
    {
        var hash = new XxHash128();
        foreach (var line in File.ReadLines(path))
        {
            var bytes = Encoding.UTF8.GetBytes(own(line));
            hash.Append(bytes);
            hash.Append("\n"u8);
            records?.Add(XxHash32.HashToUInt32(bytes));
        }

        return $"{Fingerprint.Of(hash)}  {name}";
    }

    private string WithRecords(string path, string name)
    {
        var hashes = new List<uint>();
        var line = LineOf(path, name, own.Without, hashes);
        return $"{line}  {Convert.ToBase64String(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(hashes)))}";
    }

    private static uint HashOf(string line) => XxHash32.HashToUInt32(Encoding.UTF8.GetBytes(line));

    // Earlier versions wrote no list. Their records start with the id and contain no spaces.
    private static bool IsOfOldImport(string path) =>
        File.ReadLines(path).FirstOrDefault()?.StartsWith("{\"id\":\"", StringComparison.Ordinal) == true;
}
