using System.Globalization;
using System.Text.Json;
using StaticPublication.Importing.Output;
using StaticPublication.Text.Html;

namespace StaticPublication.Importing.Questions;

/// <summary>Converts an official question to a record on one line of JSON. Keys and their order are those of the record format.</summary>
internal sealed partial class QuestionRecord(AuthorityTables tables, ImportReport report)
{
    private const string Licence = "etalab-2.0";

    private readonly HtmlText html = new(report.Dropped);

    /// <summary>Returns the line, and the offset in it at which a joint answer is inserted.</summary>
    public (byte[] Json, SpooledRecord Place) Write(OfficialQuestion stated)
    {
        var published = PublicationDate.Of(stated);
        var (question, early) = published.Split(stated);
        QuestionFindings.Add(report, stated, published, early);
        using var output = new MemoryStream();
        using var json = SafeJson.Writer(output);
        json.WriteStartObject();
        WriteIdentity(json, question, published);
        WriteAuthor(json, question, published.On);
        WriteMinistries(json, question, published.On);
        WriteHeading(json, question.Heading is { } printed ? SourceText.OneLine(printed) : null);
        WriteStrings(
            json,
            "analyses",
            question.Title is null
            && question.Analyses.Count == 1
            && question.HeadingLead is null
            && QuestionTitle.Of(question).Origin == "source"
                ? []
                : question.Analyses
        );
        WriteStrings(json, "keywords", question.Keywords);
        WriteEvents(json, "events", question.Events);
        var answer = WriteTexts(json, question);
        json.Flush();
        var jointAnswerOffset = (int)output.Length;
        WriteRelations(json, question);
        WriteSource(json, question, early);
        json.WriteEndObject();
        json.Flush();
        var state = RecordStatus.Of(stated.Events.Select(e => e.Type), question.Texts.Select(text => text.Role));
        var file = $"{question.Legislature}-{question.Type.ToLowerInvariant()}-{published.On[..4]}.ndjson";
        return (output.ToArray(), new SpooledRecord(question.Id, file, 0, 0, jointAnswerOffset, answer, question.Kind.Id, state.Word()));
    }

    private void WriteIdentity(Utf8JsonWriter json, OfficialQuestion question, PublicationDate published)
    {
        var (title, origin) = QuestionTitle.Of(question);
        json.WriteString("id", question.Id);
        json.WriteString("kind", question.Kind.Id);
        json.WriteString("title", SourceText.OneLine(title));
        if (origin != "source")
        {
            json.WriteString("titleOrigin", origin);
            report.Add(ImportFindings.Title, question.Id, title);
        }

        json.WriteString("published", published.On);
        Text(json, "publishedNote", published.Note);
        json.WriteString("number", question.Number);
        json.WriteNumber("legislature", question.Legislature);
        json.WriteString("chamber", question.Chamber.Name);
        if (question.Uid is { } uid)
        {
            json.WriteStartObject("identifiers");
            json.WriteString(question.Chamber.Scheme, uid);
            json.WriteEndObject();
        }
    }

    private void WriteAuthor(Utf8JsonWriter json, OfficialQuestion question, string published)
    {
        if (question.Author is not { } author || (author.Reference ?? author.Name) is null)
        {
            return;
        }

        json.WriteStartArray("authors");
        json.WriteStartObject();
        json.WriteString("author", tables.Authors.Resolve(question.Chamber.Scheme, author, published, report));
        Text(json, "group", author.Group);
        if (author.Group is { } group && question.GroupCode is { } code)
        {
            tables.Groups.Ensure(group, code);
        }

        Text(json, "constituency", author.Constituency);
        Text(json, "name", author.Name);
        json.WriteEndObject();
        json.WriteEndArray();
        if (
            question.Type == "QG"
            && author is { Reference: { } reference, Name: null }
            && question.Texts.FirstOrDefault(text => text.Role == TextRoles.Debate) is { } debate
            && Speaker.Of(debate.Html) is { } name
        )
        {
            tables.Authors.AddSpokenName(reference, name);
        }
    }

    private void WriteHeading(Utf8JsonWriter json, string? heading)
    {
        if (heading is not null)
        {
            json.WriteString("heading", heading);
            tables.Headings.Ensure(heading);
        }
    }

    private void WriteSource(Utf8JsonWriter json, OfficialQuestion question, IReadOnlyList<StatedEvent> early)
    {
        json.WriteStartObject("source");
        Text(json, "url", question.Chamber.Url(question));
        json.WriteString("publisher", question.Chamber.Publisher);
        json.WriteString("licence", Licence);
        json.WriteEndObject();
        if (question.Rest.Count + early.Count == 0)
        {
            return;
        }

        json.WriteStartObject("extra");
        WriteEvents(json, "beforePublication", early);
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var leaf in question.Rest)
        {
            var name = leaf.Path;
            for (var rank = 1; !names.Add(name); rank++)
            {
                name = string.Create(CultureInfo.InvariantCulture, $"{leaf.Path}[{rank}]");
            }

            json.WriteString(name, leaf.Text.Normalize());
        }

        json.WriteEndObject();
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        if (values.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(SourceText.OneLine(value));
        }

        json.WriteEndArray();
    }

    private static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, SourceText.OneLine(value));
        }
    }
}
