using StaticPublication.Storage;

namespace StaticPublication.Rendering;

/// <summary>The page of each document.</summary>
internal static class DocumentPage
{
    /// <summary>Returns one file for each document, oldest first.</summary>
    public static IEnumerable<OutputFile> Files(PageRenderer renderer) =>
        Enumerable
            .Range(0, renderer.Documents.Count)
            .Select(number =>
                renderer.File(
                    renderer.Addresses.Document(renderer.Documents[number]),
                    () => DependsOn(renderer, number),
                    () => Of(renderer, number),
                    () => Subject(renderer, number)
                )
            );

    private static Page Of(PageRenderer renderer, int number)
    {
        var document = renderer.Documents[number];
        var words = renderer.Edition.Catalogue.WordsOf(document);
        var address = renderer.Addresses.Document(document);
        return new Page(address, renderer.Titles.Of(renderer, document), "document", Model(renderer, number, words))
        {
            Description = DocumentLinks.Description(renderer, document, words),
            Section = "documents",
            Trail = DocumentLinks.Trail(renderer, document),
            OpenGraphType = "article",
            Card = renderer.Addresses.Card(document),
            Alternates = [.. DocumentLinks.Alternates(renderer, document, address)],
            Nodes = json => DocumentNodes.Write(json, renderer, document, words),
            NoIndex = document.IndexingForbidden,
            Scripts = ["copy.js"],
            Cited = document.Title,
            Metas = Citation.Metas(document, renderer),
        };
    }

    private static DocumentModel Model(PageRenderer renderer, int number, DocumentWords words)
    {
        var document = renderer.Documents[number];
        var connected = new ConnectedRows(renderer, number);
        return new DocumentModel
        {
            Overline = Phrases.Link(renderer.Addresses.Of(document.Kind), renderer.Overline(document)),
            Title = PageRenderer.TitleOf(document),
            Language = renderer.LanguageOf(document),
            Status = StatusWords.Key(document),
            Sentence = renderer.Status.Sentence(document),
            HeadLinks = [.. DocumentLinks.HeadLinks(renderer, document)],
            Byline = DocumentBanners.Byline(renderer, document),
            Banners = DocumentBanners.Of(renderer, document, connected.ReplacedBy()),
            Abstract = words.Abstract is { } markdown ? renderer.Markdown.Render(markdown, TextPlace.Plain(3)) : Html.Empty,
            Texts = DocumentTexts.Of(renderer, document, words),
            Pictures = PictureModel.Of(renderer, document.Images),
            Attachments = [.. document.Attachments.Select(attached => LinkTo(renderer, attached))],
            Extra = ExtraField.Of(words.Extra),
            Facts = DocumentFacts.Of(renderer, document),
            Events = DocumentTimeline.Of(renderer, document),
            Programmes = [.. document.Programmes.Select(programme => new Link(programme.Name, renderer.Addresses.Of(programme)))],
            People = [.. document.People.Select(person => LinkTo(renderer, person))],
            Joint = connected.Joint(),
            Same = SameAnswerRows.Of(renderer, number, words),
            Relations = connected.Relations(),
            Works = connected.Works(),
            Backlinks = connected.Backlinks(),
            Related = renderer.Has(Products.Related) ? connected.Related() : [],
            Neighbours = Neighbours.Links(renderer, number),
            Citation = Citation.Of(document, renderer),
            Source = DocumentSource.Of(renderer, document),
        };
    }

    // « Procès-verbal (PDF, 120 ko, anglais) ».
    private static Link LinkTo(PageRenderer renderer, Attachment attached)
    {
        var file = renderer.Edition.FileOf(attached);
        var note = new[]
        {
            Path.GetExtension(file.Path).TrimStart('.').ToUpperInvariant(),
            renderer.Formats.Size(file.Bytes),
            attached.Language is { } language ? renderer.Strings.LanguageName(language) : null,
        };
        return new Link(
            attached.Title,
            renderer.Addresses.Of(file),
            string.Join(renderer.Strings["format.list_separator"], note.Where(part => !string.IsNullOrEmpty(part)))
        );
    }

    private static Link LinkTo(PageRenderer renderer, Appearance person) =>
        new(person.Person.Name, renderer.Addresses.Of(person.Person), PersonNote(renderer, person));

    private static string PersonNote(PageRenderer renderer, Appearance person)
    {
        var role = renderer.Strings.Find($"role.{person.Role}") ?? person.Role;
        var printed =
            person.Printed is { } name && name != person.Person.Name ? renderer.Strings.Fill("document.printed_as", ("name", name)) : null;
        return string.Join(
            renderer.Strings["format.list_separator"],
            new[] { role, person.Function, printed }.Where(part => !string.IsNullOrEmpty(part))
        );
    }

    private static Fingerprint DependsOn(PageRenderer renderer, int number)
    {
        var document = renderer.Documents[number];
        var hash = new HashBuilder(renderer.SharedHash);
        hash.Add(renderer.Rows.HashOf(number));
        hash.Add(renderer.Titles.Of(renderer, document));
        hash.Add(document.Due);
        hash.Add(QuestionFeed.IsOf(renderer.Edition.Site, document) ? 1 : 0);
        AddNames(ref hash, renderer, document);
        AddRecords(ref hash, renderer, number, renderer.Rows.HashOf);
        return hash.Finish();
    }

    private static Fingerprint Subject(PageRenderer renderer, int number)
    {
        var subjects = renderer.Edition.Subjects;
        if (!subjects.AreKnown)
        {
            return Fingerprint.None;
        }

        var hash = new HashBuilder(subjects.Whole);
        hash.Add(renderer.Titles.QualifierOf(renderer.Addresses.Document(renderer.Documents[number])));
        AddRecords(ref hash, renderer, number, subjects.OfRecord);
        return hash.Finish();
    }

    // What follows from records and files: of this one, and those that its page shows.
    private static void AddRecords(ref HashBuilder hash, PageRenderer renderer, int number, Func<int, Fingerprint> hashOf)
    {
        var document = renderer.Documents[number];
        hash.Add(document.Stored.Hash);
        hash.Add(DocumentSource.PathOf(document));
        foreach (var warning in document.Warnings)
        {
            hash.Add(warning.Code);
            hash.Add(warning.Message);
        }

        foreach (var attached in document.Attachments)
        {
            hash.Add((int)renderer.Edition.FileOf(attached).Bytes);
        }

        foreach (var picture in document.Images)
        {
            hash.Add(renderer.Edition.Pictures.GetValueOrDefault(picture.File)?.Hash ?? Fingerprint.None);
        }

        var (before, after) = Neighbours.Of(renderer, number);
        hash.Add(before is { } earlier ? hashOf(earlier) : Fingerprint.None);
        hash.Add(after is { } later ? hashOf(later) : Fingerprint.None);
        ConnectedRows.AddTo(ref hash, renderer, number, hashOf);
    }

    private static void AddNames(ref HashBuilder hash, PageRenderer renderer, Document document)
    {
        foreach (var named in document.Named())
        {
            hash.Add((int)named.As);
            hash.Add(named.Authority);
        }

        foreach (var author in document.Authors)
        {
            hash.Add(author.Author.FamilyName);
            hash.Add(author.Author.GivenName);
        }

        hash.Add(renderer.HashOf(document.Kind));
        hash.Add(document.Source.Licence.Url);
        hash.Add(document.IsNotice ? 1 : 0);
    }

    /// <summary>Hashes what the pages of documents show of their kind besides its name.</summary>
    public static Fingerprint HashOf(Kind kind)
    {
        var hash = new HashBuilder(Fingerprint.None);
        hash.Add(kind.SchemaType);
        hash.Add(string.Join('\n', kind.Fields.Select(field => $"{field.Label} {field.Type} {field.InFacts}")));
        hash.Add(string.Join('\n', kind.Events));
        foreach (var text in kind.Texts)
        {
            hash.Add(text.Role);
            hash.Add(text.Heading);
        }

        return hash.Finish();
    }
}
