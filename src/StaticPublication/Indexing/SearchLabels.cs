namespace StaticPublication.Indexing;

/// <summary>What the page of a document prints besides its texts and names, as words that find it: its kind, its legislature, the groups
/// and constituencies of its authors, its days in words and in figures, its pages of the Journal officiel, and the titles of
/// its attachments.</summary>
internal sealed class SearchLabels(Strings strings)
{
    public IEnumerable<string> Of(Document document) =>
        new[]
        {
            document.Kind.Name,
            document.Kind.Code,
            document.Legislature is { } number ? strings.Fill("chamber.legislature", ("ordinal", strings.Ordinal(number))) : null,
        }
            .Concat(document.Authors.SelectMany(authorship => new[] { authorship.GroupText, authorship.Constituency }))
            .OfType<string>()
            .Concat(document.Authors.Select(authorship => InitialsOf(authorship.Author)))
            .Append(Day(document.Published))
            .Concat(Pages(document))
            .Concat(document.Attachments.Select(attached => attached.Title))
            .Concat(Fields(document));

    private static IEnumerable<string> Fields(Document document) =>
        document
            .Fields.Where(stated => document.Kind.Fields.Any(field => field.Id == stated.Id && field.Searchable))
            .SelectMany(stated => stated.Values);

    // Officials are often named by initials: B. Lesterlin.
    private static string InitialsOf(Author author) =>
        string.Join(' ', (author.GivenName ?? author.Name.Split(' ')[0]).Split(' ', '-').Select(name => name[..Math.Min(name.Length, 1)]));

    private IEnumerable<string> Pages(Document document) =>
        document
            .Events.Where(happened => happened.Page is not null)
            .Select(happened => Page(happened.On, happened.Page!))
            .Concat(
                document
                    .Texts.Where(text => text is { Page: not null, On: not null })
                    .Select(text => Page(PartialDate.Of(text.On!.Value), text.Page!))
            )
            .Distinct(StringComparer.Ordinal);

    private string Page(PartialDate on, string page) =>
        strings.Fill("document.in_journal", ("journal", strings["document.journal"]), ("date", Day(on)), ("page", page)) + " p.";

    private string Day(PartialDate day) => $"{strings.Date(day)}, {strings.ShortDate(day)}";
}
