using System.Text.Json.Nodes;
using StaticPublication.Storage;

namespace StaticPublication.Importing.Output;

/// <summary>Gives the imported questions of both chambers the authors and ministries that they would have if all sources had come at once.
/// Entries that only records have made are made again, from all records in the order of their files, beside those of official lists and
/// of people.</summary>
internal sealed class Settling
{
    /// <summary>Where imported questions are, by chamber.</summary>
    public static readonly (string Folder, string Scheme)[] Folders =
    [
        (QuestionsImport.RecordsFolder, "an"),
        (SenatQuestionsImport.RecordsFolder, "senat"),
    ];

    private readonly ImportOptions _options;
    private readonly Dictionary<string, JsonObject> _authorsBefore;
    private readonly OtherUses _uses;
    private readonly Mentions _mentions;
    private readonly HashSet<string> _wereNamed = new(StringComparer.Ordinal);

    /// <summary>Remembers whom records name. Called before an import writes authors.</summary>
    public Settling(ImportOptions options)
    {
        _options = options;
        _uses = new OtherUses(options.Folder);
        _mentions = new Mentions(options.Folder);
        _authorsBefore = ById();
    }

    /// <summary>The authors, of whom those that only records have made are set apart.</summary>
    public AuthorTable Authors()
    {
        var authors = new AuthorTable(_options.Folder) { IsUsed = _uses.Has, MentionsOf = _mentions.Of };
        authors.SetAside();
        return authors;
    }

    /// <summary>Settles all imported questions. A file of them that was changed by hand stays as it is.</summary>
    /// <param name="report">Tells which ids were replaced in records that this import did not write.</param>
    /// <param name="ownFolder">The folder of those that it wrote.</param>
    public void Run(ImportReport report, string? ownFolder = null)
    {
        foreach (var (id, entry) in ById())
        {
            _authorsBefore.TryAdd(id, entry);
        }

        var authors = Authors();
        foreach (var before in authors.Renamed)
        {
            _authorsBefore.TryAdd(before["id"]!.ToString(), before);
        }

        var ministries = new MinistryTable(_options.Folder, _options.Portfolios) { IsUsed = _uses.Has };
        ministries.SetAside();
        var writing = new SettledRecord(authors, ministries, _authorsBefore, _wereNamed);
        var replaced = new ReplacedIds();
        foreach (var (folder, scheme) in Folders)
        {
            replaced.Begin();
            Settle(Path.Combine(_options.Folder, folder), (file, line) =>
                replaced.Noted(file, writing.Settled(line, scheme), writing.Replaced)
            );
            report.Found.AddRange(folder == ownFolder ? [] : replaced.Lines(folder));
        }

        authors.Unname(_wereNamed);
        ministries.Unname(_wereNamed);
        replaced.Forget(authors.Renamed.Concat(ministries.Renamed));
        authors.DropUnused(replaced, report);
        ministries.DropUnused(replaced, report);
        authors.Save(new ImportReport());
        ministries.Save(new ImportReport());
        new GroupTable(_options.Folder).Tidy();
    }

    private static void Settle(string folder, Func<string, string, string?> settled)
    {
        if (!Directory.Exists(folder))
        {
            return;
        }

        var imported = new ImportedFiles(folder);
        var isChanged = false;
        foreach (var path in Directory.GetFiles(folder, "*.ndjson").Order(StringComparer.Ordinal))
        {
            if (imported.IsUnchanged(Path.GetFileName(path)))
            {
                isChanged |= Rewrite(path, imported, line => settled(path, line));
            }
        }

        if (isChanged)
        {
            imported.Save();
        }
    }

    // Most files stay as they are, and are only read.
    private static bool Rewrite(string path, ImportedFiles imported, Func<string, string?> settled)
    {
        var staged = WholeFile.Beside(path);
        StreamWriter? text = null;
        var count = 0;
        foreach (var line in File.ReadLines(path))
        {
            var now = settled(line);
            if (now is not null && text is null)
            {
                text = new StreamWriter(WholeFile.Create(staged)) { NewLine = "\n" };
                foreach (var same in File.ReadLines(path).Take(count))
                {
                    text.WriteLine(same);
                }
            }

            text?.WriteLine(now ?? line);
            count++;
        }

        if (text is null)
        {
            return false;
        }

        text.Dispose();
        imported.AddStaged(staged, Path.GetFileName(path));
        RecordFiles.Replace(staged, path);
        return true;
    }

    private Dictionary<string, JsonObject> ById() =>
        new AuthorityList(_options.Folder, "authors").Entries.ToDictionary(
            entry => entry["id"]!.GetValue<string>(),
            StringComparer.Ordinal
        );
}
