namespace StaticPublication.Rendering;

/// <summary>The glossary: what the words for the life of a question, and for its figures, mean here.</summary>
internal static class GlossaryPage
{
    private const string Key = "glossaire";

    // In the order of a question's life, then what places it. The words of what a publication cannot have are left out.
    private static readonly IReadOnlyList<(string Term, Scope Needs)> Terms =
    [
        ("answered", Scope.Answers),
        ("pending", Scope.Answers),
        ("overdue", Scope.Deadlines),
        ("withdrawn", Scope.Answers),
        ("lapsed", Scope.Answers),
        ("closed", Scope.Answers),
        ("flagged", Scope.Answers | Scope.Chambers),
        ("renewed", Scope.Answers),
        ("held", Scope.Answers),
        ("asked", Scope.Ministries | Scope.Answers),
        ("attributed", Scope.Ministries | Scope.Answers),
        ("deadline", Scope.Deadlines),
        ("median", Scope.Answers),
        ("joint", Scope.Answers),
        ("heading", Scope.Headings),
        ("journal", Scope.Journal),
        ("legislature", Scope.Legislatures),
        ("group", Scope.Groups),
        ("constituency", Scope.Constituencies),
        ("programme", Scope.Programmes),
        ("portfolio", Scope.Portfolios),
        ("cut_off", Scope.None),
    ];

    public static IEnumerable<OutputFile> Files(PageRenderer renderer)
    {
        var strings = renderer.Strings;
        var model = new GlossaryModel(
            strings["glossary.title"],
            strings["glossary.intro"],
            [
                .. Terms
                    .Where(term => renderer.Has(term.Needs))
                    .Select(term => new GlossaryTerm(
                        IdOf(term.Term),
                        strings[$"glossary.{term.Term}"],
                        strings[$"glossary.{term.Term}_text"]
                    )),
            ]
        );
        yield return renderer.Single(
            new Page(renderer.Addresses.Page(Key), model.Title, "glossary", model)
            {
                Description = model.Intro,
                Section = Key,
                Trail = SubjectHead.TrailOf(renderer, new Link(model.Title, "")),
            }
        );
    }

    /// <summary>Returns a link to the meaning of a term.</summary>
    public static Link LinkTo(PageRenderer renderer, string term) =>
        new(
            renderer.Strings.Fill("glossary.what", ("term", renderer.Strings.Lowered(renderer.Strings[$"glossary.{term}"]))),
            $"{renderer.Addresses.Page(Key)}#{IdOf(term)}"
        );

    private static string IdOf(string term) => term.Replace('_', '-');
}

/// <summary>The glossary.</summary>
/// <param name="Title">The heading of the page or the part.</param>
/// <param name="Intro">A sentence or two below the heading.</param>
/// <param name="Terms">The terms.</param>
internal sealed record GlossaryModel(string Title, string Intro, IReadOnlyList<GlossaryTerm> Terms);

/// <summary>A term of the glossary.</summary>
/// <param name="Id">The id by which pages lead to it.</param>
/// <param name="Name">The term.</param>
/// <param name="Text">Its meaning.</param>
internal sealed record GlossaryTerm(string Id, string Name, string Text);
