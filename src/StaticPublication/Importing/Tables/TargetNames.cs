using System.Reflection;
using System.Text.Json.Nodes;
using StaticPublication.Importing.Output;

namespace StaticPublication.Importing.Tables;

/// <summary>Finds the target that a header means: by its path, its usual names, its label in either language, or its last part
/// alone.</summary>
internal sealed class TargetNames
{
    private static readonly IReadOnlyList<JsonObject> Usual = ReadUsual();
    private static readonly char[] LabelEnds = [',', ';', ':', '(', '.'];

    private readonly Dictionary<string, ColumnTarget> byName = new(StringComparer.Ordinal);

    /// <param name="targets">The targets.</param>
    /// <param name="table">Which of the usual names: documents or entries.</param>
    /// <param name="words">Words with the labels of fields.</param>
    /// <param name="headings">Headings of texts, by role.</param>
    public TargetNames(
        ColumnTargets targets,
        string table,
        IReadOnlyList<Strings> words,
        IEnumerable<(string Role, string Heading)> headings
    )
    {
        foreach (var target in targets.All)
        {
            Add(target.Path, target);
        }

        foreach (var (role, heading) in headings)
        {
            Add(heading, targets.Find($"texts.{role}"));
        }

        foreach (var entry in Usual.Where(entry => entry["table"]!.ToString() == table))
        {
            foreach (var name in entry["names"]!.AsArray())
            {
                Add(name!.ToString(), targets.Find(entry["field"]!.ToString()));
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
        byName.GetValueOrDefault(TableMap.Key(header)) ?? byName.GetValueOrDefault(TableMap.Key(header.Split('(', '[', '*', ':')[0]));

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
