using System.Reflection;
using System.Text.Json.Nodes;
using StaticPublication.Importing.Output;
using StaticPublication.Text;

namespace StaticPublication.Importing.Tables;

/// <summary>Finds the target that a header means: by its path, its usual names, its label in either language, or its last part
/// alone.</summary>
internal sealed class TargetNames
{
    private static readonly IReadOnlyList<JsonObject> Usual = ReadUsual();

    /// <summary>Those that a question is addressed to.</summary>
    public const string Asked = "ministries.asked";

    /// <summary>Those that another document is about.</summary>
    public const string Concerned = "ministries.concerned";

    // Fewer letters are alike by chance.
    private const int Shortest = 4;
    private const int LettersPerSlip = 5;

    private static readonly char[] LabelEnds = [',', ';', ':', '(', '.'];

    private readonly ColumnTargets targets;
    private readonly Dictionary<string, ColumnTarget> byName = new(StringComparer.Ordinal);

    /// <param name="targets">The targets.</param>
    /// <param name="table">Which of the usual names: documents or entries.</param>
    /// <param name="words">Words with the labels of fields.</param>
    /// <param name="own">Names that the publication gives itself, each with the path of a target.</param>
    /// <param name="areAnswered">Whether the documents are addressed to those who answer them.</param>
    public TargetNames(
        ColumnTargets targets,
        string table,
        IReadOnlyList<Strings> words,
        IEnumerable<(string Path, string Name)> own,
        bool areAnswered
    )
    {
        this.targets = targets;
        foreach (var target in targets.All)
        {
            Add(target.Path, target);
        }

        foreach (var (path, name) in own)
        {
            Add(name, targets.Find(path));
        }

        foreach (var entry in Usual.Where(entry => entry["table"]!.ToString() == table))
        {
            foreach (var name in entry["names"]!.AsArray())
            {
                var path = entry["field"]!.ToString();
                Add(name!.ToString(), targets.Find(path == Asked && !areAnswered ? Concerned : path));
            }
        }

        AddLabels(targets, words);
        foreach (
            var same in targets.All.GroupBy(target => target.Path.Split('.')[^1], StringComparer.Ordinal).Where(same => same.Count() == 1)
        )
        {
            Add(same.Key, same.Single());
        }
    }

    /// <summary>Returns the target that a header means, or null. What stands in parentheses or after an asterisk may be left out.</summary>
    public ColumnTarget? Of(string header) =>
        byName.GetValueOrDefault(TableMap.Key(header))
        ?? byName.GetValueOrDefault(TableMap.Key(header.Split('(', '[', '*', ':')[0]))
        ?? (header.StartsWith("extra.", StringComparison.Ordinal) ? targets.Find(header) : null);

    /// <summary>Returns the target that a header without one may be meant for: one whose name it contains, or that is spelt almost like
    /// it. Null if there is none.</summary>
    public ColumnTarget? Near(string header, Func<ColumnTarget, bool> isFree)
    {
        var key = TableMap.Key(header);
        var free = byName.Where(name => name.Key.Length >= Shortest && isFree(name.Value)).ToList();
        var within = free.FindAll(name => $" {key} ".Contains($" {name.Key} ", StringComparison.Ordinal));
        return within.Count > 0
            ? within.MaxBy(name => name.Key.Length).Value
            : free.FindAll(name => name.Key[0] == key[0] && EditDistance.Of(key, name.Key) <= key.Length / LettersPerSlip)
                .OrderBy(name => EditDistance.Of(key, name.Key))
                .ThenBy(name => name.Key, StringComparer.Ordinal)
                .Select(name => name.Value)
                .FirstOrDefault();
    }

    private void AddLabels(ColumnTargets targets, IReadOnlyList<Strings> words)
    {
        foreach (var target in targets.All)
        {
            foreach (var strings in words)
            {
                var label = strings.Find($"field.{target.Label.Map}.{target.Label.Field}")
                    ?? strings.Find($"field.any.{target.Label.Field}")
                    ?? "";
                Add(label, target);
                Add(label.Split(LabelEnds)[0], target);
            }
        }
    }

    /// <summary>Returns the names that a publication gives itself, each with the path of a target.</summary>
    /// <param name="texts">The texts of its kind.</param>
    /// <param name="fields">The fields of its kinds.</param>
    /// <param name="term">What it calls ministries, if it says so.</param>
    /// <param name="areAnswered">Whether the documents are addressed to those who answer them.</param>
    public static IEnumerable<(string Path, string Name)> OwnNames(
        IEnumerable<KindText> texts,
        IEnumerable<KindField> fields,
        Noun? term,
        bool areAnswered
    ) =>
        texts
            .Select(text => ($"texts.{text.Role}", text.Heading))
            .Concat(fields.Select(field => ($"fields.{field.Id}", field.Label)))
            .Concat(term is null ? [] : new[] { term.One, term.Many }.Select(name => (areAnswered ? Asked : Concerned, name)));

    private void Add(string name, ColumnTarget? target)
    {
        if (target is not null && TableMap.Key(name) is { Length: > 0 } key)
        {
            byName.TryAdd(key, target);
        }
    }

    private static List<JsonObject> ReadUsual()
    {
        const string name = "Importing.Tables.usual-headers.yml";
        using var text = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!);
        return YamlList.Read(text, name);
    }
}
