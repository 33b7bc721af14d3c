using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using StaticPublication.Storage;
using StaticPublication.Text;
using static StaticPublication.Shape;

namespace StaticPublication.Creating;

/// <summary>Creates an entry of an authority file from its simple fields, and appends it, so that the rest of the file does not
/// change.</summary>
internal static class NewAuthority
{
    /// <summary>The fields that are asked for: those whose shape holds a single value.</summary>
    public static IReadOnlyList<AnswerField> Fields(string file) =>
        [
            .. Shapes
                .Authorities[file]
                .Fields.Where(field => IsSimple(field.Shape))
                .OrderBy(field => field.Name == "id")
                .Select(field => new AnswerField(
                    JsonNamingPolicy.KebabCaseLower.ConvertName(field.Name),
                    Expected(field),
                    field.Required && field.Name != "id"
                )
                {
                    Path = field.Name,
                    File = (field.Shape as OfReference)?.File,
                }),
        ];

    /// <summary>Returns the entry as text to append to its file.</summary>
    /// <param name="file">File name without <c>.yml</c>.</param>
    /// <param name="answers">Values by the options of <see cref="Fields"/>.</param>
    /// <param name="references">Resolves names to ids.</param>
    public static string Of(string file, Answers answers, References references)
    {
        var entry = new JsonObject { ["id"] = answers.One("id") ?? Folding.Slug(answers.One("name") ?? "") };
        foreach (var field in Shapes.Authorities[file].Fields.Where(field => IsSimple(field.Shape) && field.Name != "id"))
        {
            if (answers.One(JsonNamingPolicy.KebabCaseLower.ConvertName(field.Name)) is { } text)
            {
                entry[field.Name] = field.Shape switch
                {
                    OfBoolean when text is "true" or "false" => text == "true",
                    OfInteger when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
                    OfReference reference => references.IdOf(reference.File, text),
                    _ => text,
                };
            }
        }

        return Yaml.Item(entry);
    }

    /// <summary>Appends an entry to the text of a file, after a blank line.</summary>
    public static string Appended(string? before, string entry) =>
        string.IsNullOrWhiteSpace(before) ? entry : $"{before.TrimEnd()}\n\n{entry}";

    /// <summary>Replaces the file in one step, so that it is never incomplete.</summary>
    public static void Write(string path, string text) => WholeFile.Write(path, file => file.Write(Encoding.UTF8.GetBytes(text)));

    private static bool IsSimple(Shape shape) =>
        shape is OfText or OfMarkdown or OfId or OfDate or OfInteger or OfBoolean or OfChoice or OfUrl or OfReference;

    private static string Expected(Field field) =>
        field.Shape switch
        {
            OfDate => "YYYY-MM-DD",
            OfBoolean => "true or false",
            OfTerm term => $"{term.Of.What}, such as {string.Join(", ", term.Of.Usual)}",
            OfChoice choice => string.Join(" or ", choice.Words),
            OfUrl => "address",
            OfReference reference => $"id or name in {reference.File}.yml",
            OfId => "id; made from the name by default",
            _ => "text",
        };
}
