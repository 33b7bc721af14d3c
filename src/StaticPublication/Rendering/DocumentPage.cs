namespace StaticPublication.Rendering;

/// <summary>The page of each document.</summary>
public static class DocumentPage
{
    /// <summary>One file a document, oldest first.</summary>
    public static IEnumerable<OutputFile> Files(Press press) =>
        Enumerable
            .Range(0, press.Documents.Count)
            .Select(number =>
                press.File(press.Addresses.Document(press.Documents[number]), () => DependsOn(press, number), () => Of(press, number))
            );

    private static Page Of(Press press, int number)
    {
        var document = press.Documents[number];
        var words = press.Edition.Catalogue.WordsOf(document);
        var address = press.Addresses.Document(document);
        return new Page(address, document.Title, "document", Model(press, number, words))
        {
            Description = Description(press, document, words),
            Section = "documents",
            Trail = Trail(press, document),
            OpenGraphType = "article",
            Card = press.Addresses.Card(document),
            Alternates =
            [
                new Alternate("application/json", press.Strings["document.download_json"], Addresses.Beside(address, "index.json")),
            ],
            Nodes = json => DocumentNodes.Write(json, press, document, words),
            NoIndex = document.IndexingForbidden,
        };
    }

    private static DocumentModel Model(Press press, int number, DocumentWords words)
    {
        var document = press.Documents[number];
        var connected = new ConnectedRows(press, number);
        return new DocumentModel
        {
            Overline = press.Overline(document),
            Title = Press.TitleOf(document),
            Language = press.LanguageOf(document),
            Status = StatusWords.Key(document),
            Sentence = press.Status.Sentence(document),
            Byline = DocumentBanners.Byline(press, document),
            Banners = DocumentBanners.Of(press, document, connected.ReplacedBy()),
            Abstract = words.Abstract is { } markdown ? press.Markdown.Render(markdown, TextPlace.Plain(3)) : Html.Empty,
            Texts = DocumentTexts.Of(press, document, words),
            Pictures = PictureModel.Of(press, document.Images),
            Extra = ExtraField.Of(words.Extra),
            Facts = DocumentFacts.Of(press, document),
            Events = DocumentTimeline.Of(press, document),
            Programmes = [.. document.Programmes.Select(programme => new Link(programme.Name, press.Addresses.Of(programme)))],
            People =
            [
                .. document.People.Select(person => new Link(
                    person.Person.Name,
                    press.Addresses.Of(person.Person),
                    PersonNote(press, person)
                )),
            ],
            Joint = connected.Joint(),
            Relations = connected.Relations(),
            Works = connected.Works(),
            Backlinks = connected.Backlinks(),
            Related = connected.Related(),
            Citation = Citation.Of(document, press),
            Source = DocumentSource.Of(press, document),
        };
    }

    private static string PersonNote(Press press, Appearance person)
    {
        var role = press.Strings.Find($"role.{person.Role}") ?? person.Role;
        var printed =
            person.Printed is { } name && name != person.Person.Name ? press.Strings.Fill("document.printed_as", ("name", name)) : null;
        return string.Join(
            press.Strings["format.list_separator"],
            new[] { role, person.Function, printed }.Where(part => !string.IsNullOrEmpty(part))
        );
    }

    private static string Description(Press press, Document document, DocumentWords words)
    {
        var text = words.Abstract ?? words.Texts.Select(text => text.Markdown).FirstOrDefault(markdown => markdown.Length > 0);
        var sentence = press.Status.Sentence(document);
        var start = sentence.Length > 0 ? $"{press.Overline(document)}. {sentence}." : $"{press.Overline(document)}.";
        return text is null ? start : Words.Shortened($"{start} {press.Markdown.Plain(text.Length > 600 ? text[..600] : text)}", 300);
    }

    private static List<Link> Trail(Press press, Document document)
    {
        var date = document.Published;
        var trail = new List<Link>
        {
            new(press.Strings["site.home"], Addresses.Home),
            new(press.Strings["nav.documents"], press.Addresses.Page("documents")),
            new(press.Strings.Date(date.YearOnly), press.Addresses.Year(date.Year)),
        };
        if (date.Month > 0)
        {
            trail.Add(new Link(press.Strings.Date(date.MonthOnly), press.Addresses.Month(date.Year, date.Month)));
        }

        trail.Add(
            new Link(document.Number is { } number ? press.Strings.Fill("document.number", ("number", number)) : document.Kind.Name, "")
        );
        return trail;
    }

    private static Fingerprint DependsOn(Press press, int number)
    {
        var document = press.Documents[number];
        var of = new Ingredients(press.Ground);
        of.Add(document.Stored.Hash);
        of.Add(press.RowHash(number));
        of.Add(DocumentSource.PathOf(document));
        of.Add(document.Due);
        foreach (var warning in document.Warnings)
        {
            of.Add(warning.Code);
            of.Add(warning.Message);
        }

        foreach (var picture in document.Images)
        {
            of.Add(press.Edition.Pictures.GetValueOrDefault(picture.File)?.Hash ?? Fingerprint.None);
        }

        AddNames(ref of, document);
        ConnectedRows.AddTo(ref of, press, number);
        return of.Take();
    }

    // Events stand in the record but for those that its dates fill in; what they name is named by the ministries.
    private static void AddNames(ref Ingredients of, Document document)
    {
        foreach (var author in document.Authors)
        {
            of.Add(author.Author);
            of.Add(author.Author.FamilyName);
            of.Add(author.Author.GivenName);
            of.Add(author.Group);
        }

        foreach (var ministry in document.Ministries.All)
        {
            of.Add(ministry);
        }

        foreach (var ministry in document.Events.Select(e => e.Ministry?.Ministry))
        {
            of.Add(ministry);
        }

        foreach (
            var named in document
                .Programmes.Concat<Authority>(document.People.Select(p => p.Person))
                .Concat(document.Organisations.Select(o => o.Organisation))
        )
        {
            of.Add(named);
        }

        of.Add(document.Heading);
        of.Add(document.Kind);
        of.Add(document.Kind.SchemaType);
        of.Add(document.Source.Licence);
        of.Add(document.Source.Licence.Url);
    }
}
