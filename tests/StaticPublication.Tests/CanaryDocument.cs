namespace StaticPublication.Tests;

/// <summary>A document whose every text, and that of every authority it names, would become an element if one page or feed forgot to escape
/// it.</summary>
internal static class CanaryDocument
{
    public const string Text = "\"'><x-canary>&";

    /// <summary>The document; its authorities are put among those of the catalogue.</summary>
    public static Document In(SmallCatalogue small)
    {
        var ministry = new Ministry(
            new AuthorityEntry("canary", "M" + Text)
            {
                Names = [new DatedName("N" + Text, new DateOnly(2010, 1, 1), null, "S" + Text)],
                Description = Text,
            }
        )
        {
            ShortName = "S" + Text,
        };
        var author = new Author(new AuthorityEntry("canary", "A" + Text))
        {
            FamilyName = "F" + Text,
            GivenName = "G" + Text,
            Identifiers = new Dictionary<string, string> { ["k" + Text] = "v" + Text },
            Memberships = [new Membership("g" + Text, "c" + Text, null, null)],
        };
        var programme = new Programme(new AuthorityEntry("canary", "P" + Text)) { Acronym = "X" + Text, Summary = Text };
        var organisation = new Organisation(new AuthorityEntry("canary", "O" + Text));
        var heading = new Heading(new AuthorityEntry("canary", "H" + Text));
        small.Ministries.Add(ministry);
        small.Authors.Insert(0, author);
        small.Programmes.Insert(0, programme);
        small.Organisations.Add(organisation);
        small.Headings.Insert(0, heading);
        var addressing = new Addressing(ministry, "I" + Text, new DateOnly(2017, 1, 2));
        return new Document(
            new LinkedDocument
            {
                Id = "canary",
                Kind = small.Question,
                Title = "T" + Text,
                TitleOrigin = TitleOrigin.Editorial,
                Number = "n" + Text,
                Chamber = "C" + Text,
                Legislature = 14,
                Published = PartialDate.Of(new DateOnly(2017, 1, 1)),
                PublishedNote = "pn" + Text,
                Language = "fr",
                Identifiers = new Dictionary<string, string> { ["k" + Text] = "v" + Text },
                Authors = [new Authorship(author, "r" + Text, "g" + Text, null, "c" + Text, "p" + Text)],
                People = [new Appearance(author, "quoted", "f" + Text, "p" + Text)],
                Organisations = [new Involvement(organisation, "partner", "p" + Text)],
                Ministries = new Addressees(addressing, [addressing], addressing, [addressing]),
                Heading = heading,
                Analyses = ["an" + Text],
                Keywords = ["kw" + Text],
                Programmes = [programme],
                Events =
                [
                    new Event(
                        EventType.Published,
                        PartialDate.Of(new DateOnly(2017, 1, 1)),
                        "pg" + Text,
                        "is" + Text,
                        "https://example.org/?" + Text,
                        addressing,
                        "cd" + Text,
                        "rs" + Text,
                        "nt" + Text
                    ),
                    new Event(EventType.Closed, PartialDate.Of(new DateOnly(2017, 2, 1)), Code: "cd" + Text, Reason: "rs" + Text),
                ],
                Texts = [new DocumentTextHead("question", null, "pg" + Text), new DocumentTextHead("x" + Text, null, null)],
                Relations =
                [
                    new Relation("cites", "https://example.org/" + Text, "lb" + Text, null, "by" + Text),
                    new Relation("cites", null, "lb" + Text, null, null),
                ],
                Source = new Source("https://example.org/?" + Text, "pub" + Text, null, null, SmallCatalogue.Open),
                Location = new SourceLocation("input/documents/canary.md", 2, 5),
                HasAbstract = true,
                Stored = small.Store_("ab" + Text, ("question", "tx" + Text), ("x" + Text, "ty" + Text)),
            }
        )
        {
            Status = Status.Closed,
        };
    }
}
