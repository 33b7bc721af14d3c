using System.Collections.Concurrent;
using System.Globalization;
using StaticPublication.Text;

namespace StaticPublication.Indexing;

/// <summary>What the page of a document prints besides its texts and names, as words that find it: its kind, its legislature, the groups
/// and constituencies of its authors, its days in words and in figures, its pages of the Journal officiel, and the titles of
/// its attachments; and other ways to write them (<c>search.written</c> of the strings). Thread-safe.</summary>
internal sealed class SearchLabels(Strings strings)
{
    // Few days and legislatures are those of many documents.
    private readonly ConcurrentDictionary<PartialDate, string> _days = new();
    private readonly ConcurrentDictionary<int, string> _legislatures = new();

    public IEnumerable<string> Of(Document document) =>
        new[]
        {
            document.Kind.Name,
            document.Kind.Code,
            document.Legislature is { } number ? _legislatures.GetOrAdd(number, Legislature) : null,
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
        Printed(document).ToList() is { Count: > 0 } printed ? [.. printed, strings["search.written.journal"]] : [];

    private IEnumerable<string> Printed(Document document) =>
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
        strings.Fill("document.in_journal", ("journal", strings["document.journal"]), ("date", Day(on)), ("page", page));

    private string Legislature(int number)
    {
        var figures = number.ToString(CultureInfo.InvariantCulture);
        return AlsoWritten(
            strings.Fill("chamber.legislature", ("ordinal", strings.Ordinal(number))),
            strings.Fill("search.written.legislature", ("number", figures), ("numeral", strings.Numeral(number)))
        );
    }

    private string Day(PartialDate day) => _days.GetOrAdd(day, Written);

    private string Written(PartialDate day) =>
        AlsoWritten(
            $"{strings.Date(day)}, {strings.ShortDate(day)}",
            day.Month == 0 ? "" : day.Month.ToString(CultureInfo.InvariantCulture)
        );

    // Of the other ways, only the words that are not printed.
    private static string AlsoWritten(string printed, string ways) =>
        string.Join(' ', Tokenizer.Of(ways).Except(Tokenizer.Of(printed), StringComparer.Ordinal).Prepend(printed));
}
