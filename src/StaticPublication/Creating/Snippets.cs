using System.Text.Json;
using System.Text.Json.Nodes;
using StaticPublication.Text;

namespace StaticPublication.Creating;

/// <summary>Snippets for VS Code, made of the examples of a publication, so that they have its kinds, its fields and its language: a record
/// of each kind, by the id of the kind, and an entry of each file of authorities, by the name of the file.</summary>
internal static class Snippets
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = PublishedJson.Encoder,
    };

    /// <summary>Returns the file.</summary>
    /// <param name="files">The files of the input by their paths.</param>
    public static string Of(IEnumerable<KeyValuePair<string, string>> files)
    {
        var snippets = new JsonObject();
        foreach (var (path, text) in files)
        {
            var lines = text.TrimEnd('\n').Split('\n');
            var (scope, prefix, body) =
                path.StartsWith("input/documents/", StringComparison.Ordinal) ? ("markdown", Value(lines, "kind: "), Record(lines))
                : path.StartsWith("input/authorities/", StringComparison.Ordinal)
                    ? ("yaml", Path.GetFileNameWithoutExtension(path), Entry(lines))
                : ("", "", []);
            if (scope.Length > 0 && !snippets.ContainsKey(prefix))
            {
                snippets[prefix] = new JsonObject
                {
                    ["scope"] = scope,
                    ["prefix"] = prefix,
                    ["body"] = new JsonArray([.. body.Select(line => JsonValue.Create(Escaped(line)))]),
                };
            }
        }

        return snippets.ToJsonString(Indented) + "\n";
    }

    private static string Value(IEnumerable<string> lines, string field) =>
        lines.First(line => line.StartsWith(field, StringComparison.Ordinal))[field.Length..];

    // The record says that it is an example, which one of one's own does not.
    private static IEnumerable<string> Record(IEnumerable<string> lines) => lines.Where(line => line != "extra: {sample: init}").Append("");

    private static IEnumerable<string> Entry(IEnumerable<string> lines) =>
        lines
            .SkipWhile(line => !line.StartsWith("- ", StringComparison.Ordinal))
            .TakeWhile((line, at) => line.Length > 0 && (at == 0 || !line.StartsWith("- ", StringComparison.Ordinal)))
            .Append("");

    // What a snippet would take for a place to fill in.
    private static string Escaped(string line) =>
        line.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("$", "\\$", StringComparison.Ordinal);
}
