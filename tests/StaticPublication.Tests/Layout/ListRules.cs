using System.Globalization;

namespace StaticPublication.Tests.Layout;

/// <summary>What every list of a site promises, in each of its forms.</summary>
internal sealed class ListRules(PublishedSite site)
{
    private const int RowsOfPage = 100;
    private const int EntriesOfFeed = 50;

    // Newest first, by id where several are of a day.
    private readonly List<IReadOnlyDictionary<string, string>> _order =
    [
        .. site
            .Documents.OrderByDescending(document => document["published_day"], StringComparer.Ordinal)
            .ThenByDescending(document => document["id"], StringComparer.Ordinal),
    ];

    /// <summary>Every document is on one page, and they stand in order.</summary>
    public void Complete(PublishedList list)
    {
        // Pages that search engines may read name no document that they may not; a list of no others shows them, and is forbidden itself.
        var all = Members(list);
        var open = all.Where(MayBeIndexed).ToList();
        var shown = (open.Count > 0 ? open : all).Select(Address).ToList();
        Assert.Equal(shown, list.DocumentsOf(list.Address));
        Assert.Equal(shown.Take(RowsOfPage), list.Pages[0].Documents);
    }

    /// <summary>Every page is full but the last, which is not empty; the same for each part of the list.</summary>
    public void Paged(PublishedList list)
    {
        foreach (var part in list.Parts.Select(part => part.Address).Where(site.Has).Prepend(list.Address))
        {
            AssertPaged(part, list.PagesOf(part), list.DocumentsOf(part).Count);
        }
    }

    /// <summary>As JSON and as a table it has the same documents in the same order. Its feed tells of them and of no others: what becomes
    /// overdue in order, otherwise all unless it is full; what ends together leads to the list.</summary>
    public void SameInEveryForm(PublishedList list)
    {
        var documents = Members(list);
        Assert.Equal(documents.Select(Address), list.InJson);
        Assert.Equal(documents.Select(Address), list.InTable.Select(Address));
        // It has fewer columns than the table of all documents.
        Assert.All(documents.Zip(list.InTable), pair => Assert.Subset(pair.First.ToHashSet(), pair.Second.ToHashSet()));
        var open = documents.Where(MayBeIndexed).Select(Address).ToList();
        if (list.Kind == "overdue")
        {
            Assert.Equal(Enumerable.Reverse(open).Take(EntriesOfFeed), list.InFeed);
            return;
        }

        Assert.Empty(list.InFeed.Except([.. open, list.Address]));
        Assert.InRange(list.InFeed.Count, Math.Min(open.Count, EntriesOfFeed), EntriesOfFeed);
        Assert.True(list.InFeed.Count == EntriesOfFeed || open.All(list.InFeed.Contains), list.Address);
    }

    /// <summary>It counts its documents, and by status the questions that its subject answers for.</summary>
    public void Counted(PublishedList list)
    {
        var questions = Members(list).Where(document => document["status"].Length > 0 && CountsFor(list, document)).ToList();
        Assert.Equal(list.InTable.Count, Figure(list, "documents"));
        Assert.Equal(questions.Count, Figure(list, "questions"));
        Assert.Equal(questions.Count(document => document["overdue"] == "true"), Figure(list, "overdue"));
        Assert.All(["answered", "withdrawn", "lapsed", "closed", "pending"], status =>
            Assert.Equal(questions.Count(document => document["status"] == status), Figure(list, status))
        );
        var delays = questions
            .Where(document => document["days_to_answer"].Length > 0)
            .Select(document => PublishedList.Number(document["days_to_answer"]))
            .Order()
            .ToList();
        Assert.Equal(delays.Count, Figure(list, "timed"));
        Assert.Equal(delays.Count == 0 ? 0 : (delays[(delays.Count - 1) / 2] + delays[delays.Count / 2]) / 2m, Figure(list, "medianDays"));
    }

    private void AssertPaged(string address, IReadOnlyList<ListPage> pages, int total)
    {
        foreach (var (index, page) in pages.Index())
        {
            var from = index * RowsOfPage;
            Assert.Equal(index == 0 ? address : PageOf(address, index + 1), page.Address);
            Assert.Equal(Math.Min(RowsOfPage, total - from), page.Documents.Count);
            Assert.True(page.Documents.Count > 0 || pages.Count == 1, page.Address);
            Assert.Equal(
                total <= RowsOfPage ? [] : [from + 1, from + page.Documents.Count, total],
                (page.Shown ?? "").Split([" à ", " sur "], StringSplitOptions.RemoveEmptyEntries).Select(PublishedList.Number)
            );
        }

        Assert.False(site.Has(PageOf(address, 1)), address);
        Assert.False(site.Has(PageOf(address, pages.Count + 1)), address);
    }

    // The overdue desk has the longest wait first, as in its table.
    private List<IReadOnlyDictionary<string, string>> Members(PublishedList list)
    {
        var waits = site.Table("data/statistics/overdue.csv").Index().ToDictionary(late => late.Item["document"], late => late.Index);
        var members = _order.Where(document => Belongs(list, document));
        return [.. list.Kind == "overdue" ? members.OrderBy(document => waits[document["id"]]) : members];
    }

    private bool Belongs(PublishedList list, IReadOnlyDictionary<string, string> document) =>
        list.Kind switch
        {
            "all" => true,
            "overdue" => document["overdue"] == "true",
            "year" => document["published"][..4] == list.Address.Split('/')[2],
            "month" => document["published"].StartsWith(string.Join('-', list.Address.Split('/')[2..4]), StringComparison.Ordinal),
            "kind" => document["kind"] == list.Of,
            "heading" => document["heading"] == list.Of,
            "author" => Holds(document["authors"], list.Of),
            "programme" => Holds(document["programmes"], list.Of),
            "group" => Holds(document["groups"], list.Name),
            "constituency" => Holds(document["constituencies"], list.Name),
            "organisation" => Holds(document["organisations"], list.Of),
            "ministry" => Ministries(document).Contains(list.Of),
            "portfolio" => Ministries(document).Any(ministry => site.PortfolioOf(ministry) == list.Of),
            var other => throw new InvalidOperationException($"No rule for a list of kind {other}."),
        };

    // Of the ministries that a question names, the one that answers for it: the answering, else the last one attributed, else the one
    // asked.
    private bool CountsFor(PublishedList list, IReadOnlyDictionary<string, string> document)
    {
        var answering = document["ministry_answering"];
        var attributed = document["ministries_attributed"].Split('|')[^1];
        var responsible =
            answering.Length > 0 ? answering
            : attributed.Length > 0 ? attributed
            : document["ministry_asked"];
        return list.Kind switch
        {
            "ministry" => responsible == list.Of,
            "portfolio" => site.PortfolioOf(responsible) == list.Of,
            _ => true,
        };
    }

    // Lists of ministries and portfolios name what they count; a figure that is not known is absent.
    private static decimal Figure(PublishedList list, string name)
    {
        var named =
            list.Index.GetProperty("list").GetString() is not ("ministry" or "portfolio") ? name
            : name == "documents" ? "documentsAnyRole"
            : $"responsible{char.ToUpperInvariant(name[0])}{name[1..]}";
        return list.Index.GetProperty("figures").TryGetProperty(named, out var figure) ? figure.GetDecimal() : 0;
    }

    private static string PageOf(string address, int number) => string.Create(CultureInfo.InvariantCulture, $"{address}page/{number}/");

    private static string[] Ministries(IReadOnlyDictionary<string, string> document) =>
        [
            document["ministry_asked"],
            .. document["ministries_attributed"].Split('|'),
            document["ministry_answering"],
            .. document["ministries_concerned"].Split('|'),
        ];

    private static string Address(IReadOnlyDictionary<string, string> document) => document["address"];

    private static bool MayBeIndexed(IReadOnlyDictionary<string, string> document) => document["indexing"] == "allowed";

    private static bool Holds(string cell, string id) => cell.Split('|').Contains(id, StringComparer.Ordinal);
}
