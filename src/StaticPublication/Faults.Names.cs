using System.Buffers;
using StaticPublication.Text;
using static StaticPublication.Text.PrintedText;

namespace StaticPublication;

// What is named and does not exist: fields and entries.
internal static partial class Faults
{
    private const int MostListed = 12;

    // What a rule of redirects of some host reads as a sign of its own.
    private static readonly SearchValues<char> SignsOfRules = SearchValues.Create(" ()*;'!$[]");
    private const string OtherFields = "; anything else that the source says goes under extra";

    /// <summary>A field that is not in the shape.</summary>
    public static Fault UnknownField(SourceLocation location, string field, string name, IReadOnlyList<string> nearest, bool keepsOthers) =>
        Error(
            "FIELD-UNKNOWN",
            location,
            field,
            $"no such field \"{Shown(name)}\"{NearestNames.Ending(nearest)}",
            $"a field of RECORDS.en.md, \"{SectionOf(location.Path)}\"{(keepsOthers ? OtherFields : "")}",
            string.Join(
                ", or ",
                nearest
                    .Take(1)
                    .Select(known => $"rename it to {known}")
                    .Append(
                        !keepsOthers ? "take it out"
                        : nearest.Count > 0 ? "move it under extra"
                        : $"move it under extra: extra: {{{Shown(name)}: …}}"
                    )
            )
        );

    // What newcomers do not know by heart. The last part of a path is enough, but for what several fields are called.
    private static string? ExampleOf(SourceLocation location, string field) =>
        field switch
        {
            "id" => "an-17-qe-1234",
            "kind" => "question-ecrite, an id of authorities/kinds.yml",
            "published" => "2024-03-01",
            "source" => "source: {licence: etalab-2.0}",
            "source.licence" or "licence" => "etalab-2.0, CC-BY-4.0 or all-rights-reserved",
            "title" when SectionOf(location.Path) == "Pages" => "\"The title of the page\"",
            "title" => "\"The title as its source has it\"",
            "url" => "https://publication.example/",
            "publisher.email" => "contact@publication.example",
            _ when field.EndsWith(".choices", StringComparison.Ordinal) => "choices: [for, against]",
            _ when field.EndsWith(".alt", StringComparison.Ordinal) => "alt: \"What the picture shows\"; alt: \"\" if it only decorates",
            _ => null,
        };

    private static string NameOf(string field) => field[(field.LastIndexOf('.') + 1)..];

    // An example written out would be taken for the answer.
    private static string ValueOf(string field) =>
        NameOf(field) switch
        {
            "published" => "the day that the source gives",
            "licence" => "the licence that the source states",
            "id" => "what nothing else is called, such as the name of the file",
            _ => "its value",
        };

    // The section of the description of the format that is about a file of the input.
    private static string SectionOf(string path) =>
        path.Contains("/authorities/", StringComparison.Ordinal)
            ? InputFolder.WithoutUnnamed(Path.GetFileNameWithoutExtension(path)) + ".yml"
        : path.Contains("/pages/", StringComparison.Ordinal) ? "Pages"
        : path.EndsWith("/tombstones.yml", StringComparison.Ordinal) ? "Documents taken down"
        : path.EndsWith("/site.yml", StringComparison.Ordinal) ? "site.yml"
        : "Fields of a record";

    /// <summary>A reference that matches no entry.</summary>
    public static Fault UnknownReference(
        SourceLocation location,
        string field,
        string text,
        string file,
        (IReadOnlyList<string> Nearest, IEnumerable<string> All) names
    ) =>
        Error(
            "REF-UNKNOWN",
            location,
            field,
            $"no entry \"{Shown(text)}\"",
            $"an id or name of authorities/{file}.yml{Proposed(names.Nearest, names.All)}",
            EntryWords.Files.FirstOrDefault(word => word.Value == file && MadeByName(file)).Key is { } word
                && text.IndexOfAny(['"', '$', '`', '\\', '!', '\n']) < 0
                    ? $"correct it, or: publication new {word} {Named(text)}"
                : LineFor(file, text) is not { } line ? "correct it, or add the entry there"
                : file != "licences" ? $"correct it, or add there: {line}"
                : "take the one that the source states; if it is another, add there "
                    + $"(open: true if anybody may publish its texts, otherwise false): {line}"
        );

    private static string Named(string text) => Ids.HasSyntax(text) ? $"--id {text} --name \"…\"" : $"--name \"{Shown(text)}\"";

    private static string? LineFor(string file, string text) =>
        (Ids.HasSyntax(text) ? text : Folding.Slug(text)) is not { Length: > 0 } id ? null
        : file == "licences" ? $"- {{id: {id}, name: {Yaml.Text(text)}, open: …}}"
        : file == "kinds" ? $"- {{id: {id}, name: {Yaml.Text(text)}, texts: [{{role: body, heading: \"…\"}}]}}"
        : null;

    // The entry of another file says more than a name.
    private static bool MadeByName(string file) => file is not ("kinds" or "licences" or "legislatures");

    /// <summary>What <c>new</c> is asked for is neither a kind of document nor a word for an entry, such as ministry.</summary>
    public static Fault UnknownToMake(SourceLocation location, string text, IReadOnlyList<string> nearest, IEnumerable<string> all) =>
        Error(
            "REF-UNKNOWN",
            location,
            "kind",
            $"nothing is called \"{Shown(text)}\" that can be made",
            $"a kind of document, or the word for an entry{Proposed(nearest, all)}",
            nearest.Count > 0 ? $"publication new {nearest[0]}" : "take one of these, or add the kind to authorities/kinds.yml"
        );

    // Where nothing is near, all of them if they are few: licences are known without a file.
    private static string Proposed(IReadOnlyList<string> nearest, IEnumerable<string> all) =>
        nearest.Count > 0 ? $" (nearest: {string.Join(", ", nearest)})"
        : all.Take(MostListed + 1).ToList() is { Count: > 0 and <= MostListed } few ? $" (there are: {string.Join(", ", few)})"
        : "";
}
