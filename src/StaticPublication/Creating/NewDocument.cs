using System.Text.Json.Nodes;
using StaticPublication.Text;

namespace StaticPublication.Creating;

/// <summary>Creates a record as a Markdown file: front matter from the given values, and the first text under the heading of its
/// kind.</summary>
internal static class NewDocument
{
    /// <summary>The fields that are asked for, in order.</summary>
    public static IReadOnlyList<AnswerField> Fields { get; } =
    [
        new("title", "text", Required: true),
        new("published", "YYYY-MM-DD, or YYYY-MM or YYYY", Required: true),
        new("number", "text"),
        new("legislature", "a whole number"),
        new("author", "id or name of an author", Many: true) { Path = "authors", File = "authors" },
        new("group", "group of the first author on the day") { Path = "authors[0].group", File = "groups" },
        new("constituency", "constituency of the first author on the day") { Path = "authors[0].constituency" },
        new("ministry", "id or name of the ministry asked, or of the one concerned where nothing is answered")
        {
            Path = "ministries",
            File = "ministries",
        },
        new("heading", "id or name of a heading") { File = "headings" },
        new("programme", "id or name of a programme", Many: true) { Path = "programmes", File = "programmes" },
        new("source-url", "address of the source") { Path = "source.url" },
        new("publisher", "who published it") { Path = "source.publisher" },
        new("licence", "id of its licence, such as etalab-2.0", Required: true) { Path = "source.licence", File = "licences" },
        new("id", "id; made from number or title by default"),
        new("text", "words of its first text, in Markdown") { Path = "texts" },
    ];

    /// <summary>Returns the kind with this id or name. Reports a fault and returns null if there is none.</summary>
    public static Kind? KindOf(string name, References references, string input, FaultList faults)
    {
        if (references.Kinds.Find(name, null) is [var kind])
        {
            return kind;
        }

        var file = new SourceLocation($"{input}/authorities/kinds.yml", 1, 1);
        string[] known = [.. EntryWords.Files.Keys, .. references.Kinds.Spellings];
        faults.Add(Faults.UnknownToMake(file, name, NearestNames.Of(name, known), [.. references.Kinds.AllIds, .. EntryWords.Files.Keys]));
        return null;
    }

    /// <summary>Returns the path within the input folder, and the text of the file.</summary>
    /// <param name="kind">Kind of the document.</param>
    /// <param name="answers">Values by the options of <see cref="Fields"/>.</param>
    /// <param name="context">The site, and the entries whose names become ids.</param>
    public static (string Path, string Text) Of(Kind kind, Answers answers, SiteContext context)
    {
        var references = context.References;
        var published = answers.One("published") ?? "";
        var id = answers.One("id") ?? IdOf(kind, answers, context.Site.Language);
        var fields = Answers.Map(
            ("id", id),
            ("kind", kind.Id),
            ("number", answers.Text("number")),
            ("legislature", answers.Number("legislature")),
            ("title", answers.Text("title")),
            ("published", answers.Text("published")),
            ("authors", Authors(answers, references)),
            ("ministries", Ministries(kind, Reference(answers, "ministry", references))),
            ("heading", Reference(answers, "heading", references)),
            (
                "programmes",
                new JsonArray([.. answers.Many("programme").Select(name => JsonValue.Create(references.IdOf("programmes", name)))])
            ),
            (
                "source",
                Answers.Map(
                    ("url", answers.Text("source-url")),
                    ("publisher", answers.Text("publisher")),
                    ("licence", Reference(answers, "licence", references))
                )
            )
        );
        var year = published.Length >= 4 && published[..4].All(char.IsAsciiDigit) ? published[..4] : "undated";
        return ($"documents/{year}/{id}.md", $"---\n{Yaml.Block(fields)}---\n{Body(kind, answers)}");
    }

    /// <summary>Writes the file.</summary>
    /// <exception cref="IOException">The file already exists.</exception>
    public static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var file = new StreamWriter(new FileStream(path, FileMode.CreateNew));
        file.Write(text);
    }

    // As the importer creates ids, such as an-14-qe-32154, which is of the Assemblée only; or else from the title.
    private static string IdOf(Kind kind, Answers answers, string language) =>
        kind.Code is { } code && answers.One("number") is { } number && answers.One("legislature") is { } legislature
            ? Folding.Slug(Strings.Base(language) == "fr" ? $"an-{legislature}-{code}-{number}" : $"{code}-{legislature}-{number}")
            : Folding.Slug(answers.One("title") ?? "");

    private static JsonObject Ministries(Kind kind, JsonValue? named) =>
        kind.Answerable || named is null ? Answers.Map(("asked", named)) : Answers.Map(("concerned", new JsonArray([named])));

    private static JsonArray Authors(Answers answers, References references) =>
        new([
            .. answers
                .Many("author")
                .Select(
                    (name, rank) =>
                        Answers.Map(
                            ("author", references.IdOf("authors", name)),
                            ("group", rank == 0 ? answers.Text("group") : null),
                            ("constituency", rank == 0 ? answers.Text("constituency") : null)
                        )
                ),
        ]);

    private static JsonValue? Reference(Answers answers, string option, References references) =>
        answers.One(option) is { } name
            ? JsonValue.Create(references.IdOf(Fields.First(field => field.Option == option).File!, name))
            : null;

    // No heading without a text. A notice, for example, has no text, because its licence would not allow one.
    private static string Body(Kind kind, Answers answers) =>
        answers.One("text") is { } text ? $"# {(kind.Texts.Count > 0 ? kind.Texts[0].Heading : kind.Name)}\n\n{text}\n" : "";
}
