using System.IO.Hashing;
using System.Text;
using System.Text.Json;
using StaticPublication.Importing.Html;
using StaticPublication.Importing.Output;

namespace StaticPublication.Importing.Questions;

/// <summary>An official question to a normalised record, as one line of JSON; keys and their order are those of the record format.</summary>
internal sealed class QuestionRecord(AuthorTable authors, MinistryTable ministries, ImportReport report)
{
    private const string Licence = "etalab-2.0";

    private readonly HtmlText html = new(report.Dropped);

    /// <summary>The line, and where in it a joint answer goes.</summary>
    public (byte[] Json, SpooledRecord Place) Write(OfficialQuestion question)
    {
        var published = PublicationDate.Of(question);
        Check(question, published);
        using var output = new MemoryStream();
        using var json = SafeJson.Writer(output);
        json.WriteStartObject();
        WriteIdentity(json, question, published);
        WriteAuthor(json, question);
        WriteMinistries(json, question, published.On);
        Text(json, "heading", question.Heading);
        WriteStrings(json, "analyses", question.Analyses.Count == 1 && question.HeadingLead is null && QuestionTitle.Of(question).Origin == "source" ? [] : question.Analyses);
        WriteEvents(json, question);
        var answer = WriteTexts(json, question);
        json.Flush();
        var seam = (int)output.Length;
        WriteSource(json, question);
        json.WriteEndObject();
        json.Flush();
        var state = RecordStatus.Of(question.Events.Select(e => e.Type), question.Texts.Select(text => text.Role));
        var file = $"{question.Legislature}-{question.Type.ToLowerInvariant()}-{published.On[..4]}.ndjson";
        return (output.ToArray(), new SpooledRecord(question.Id, file, 0, 0, seam, answer, QuestionKinds.Of(question.Type), state));
    }

    private void Check(OfficialQuestion question, PublicationDate published)
    {
        if (published.Guessed)
            report.Add(ImportFindings.NoDate, question.Id, published.Note);
        if (question.Events.FirstOrDefault(e => string.CompareOrdinal(e.Journal.On, published.On) < 0) is { } early && published.On.Length == 10)
            report.Add(ImportFindings.Order, question.Id, $"{early.Type} {early.Journal.On}, published {published.On}");
        foreach (var closing in question.Events.Where(e => !Closing.IsKnown(e.Code)))
            report.Add(ImportFindings.Code, question.Id, $"{closing.Code} {closing.Reason}");
        foreach (var leaf in question.Rest.Where(leaf => !KnownFields.Contains(leaf.Path)))
            report.Add(ImportFindings.Field, KnownFields.Pattern(leaf.Path));
        foreach (var leaf in question.Rest.Where(leaf => leaf.Path.Contains("date", StringComparison.OrdinalIgnoreCase) && Dates.Iso(leaf.Text) is null))
            report.Add(ImportFindings.Date, question.Id, $"{leaf.Path} {leaf.Text}");
    }

    private void WriteIdentity(Utf8JsonWriter json, OfficialQuestion question, PublicationDate published)
    {
        var (title, origin) = QuestionTitle.Of(question);
        json.WriteString("id", question.Id);
        json.WriteString("kind", QuestionKinds.Of(question.Type));
        json.WriteString("title", title.Normalize());
        if (origin != "source")
        {
            json.WriteString("titleOrigin", origin);
            report.Add(ImportFindings.Title, question.Id, title);
        }
        json.WriteString("published", published.On);
        Text(json, "publishedNote", published.Note);
        json.WriteString("number", question.Number);
        json.WriteNumber("legislature", question.Legislature);
        json.WriteString("chamber", "assemblee-nationale");
        json.WriteStartObject("identifiers");
        json.WriteString("an", question.Uid);
        json.WriteEndObject();
    }

    private void WriteAuthor(Utf8JsonWriter json, OfficialQuestion question)
    {
        if (question.Author is not { } author || (author.Reference ?? author.Name) is null)
            return;
        json.WriteStartArray("authors");
        json.WriteStartObject();
        json.WriteString("author", authors.Resolve(author.Reference, author.Name, report));
        Text(json, "group", author.Group);
        Text(json, "constituency", author.Constituency);
        Text(json, "name", author.Name);
        json.WriteEndObject();
        json.WriteEndArray();
        if (question.Type == "QG" && author is { Reference: { } reference, Name: null } && question.Texts.FirstOrDefault(text => text.Role == "answer") is { } debate && Speaker.Of(debate.Html) is { } name)
            authors.Hear(reference, name);
    }

    private void WriteMinistries(Utf8JsonWriter json, OfficialQuestion question, string published)
    {
        if (question.Asked is null && question.Attributed.Count == 0)
            return;
        json.WriteStartObject("ministries");
        if (question.Asked is { } asked)
        {
            json.WritePropertyName("asked");
            WriteMinistry(json, asked, null, published);
        }
        if (question.Attributed.Count > 0)
        {
            json.WriteStartArray("attributed");
            foreach (var attribution in question.Attributed)
                WriteMinistry(json, attribution.Ministry, attribution.On, attribution.On ?? published);
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private void WriteMinistry(Utf8JsonWriter json, StatedMinistry ministry, string? on, string at)
    {
        json.WriteStartObject();
        json.WriteString("ministry", ministries.Resolve(ministry, at, report));
        json.WriteString("name", ministry.Name.Normalize());
        Text(json, "on", on);
        json.WriteEndObject();
    }

    private void WriteEvents(Utf8JsonWriter json, OfficialQuestion question)
    {
        if (question.Events.Count == 0)
            return;
        json.WriteStartArray("events");
        foreach (var moment in question.Events)
        {
            json.WriteStartObject();
            json.WriteString("type", moment.Type);
            Text(json, "on", moment.Journal.On);
            Text(json, "page", moment.Journal.Page);
            Text(json, "issue", moment.Journal.Issue);
            Text(json, "url", moment.Journal.Url);
            Text(json, "ministry", moment.Ministry is { } ministry ? ministries.Resolve(ministry, moment.Journal.On, report) : null);
            Text(json, "code", moment.Code);
            Text(json, "reason", moment.Reason);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private UInt128 WriteTexts(Utf8JsonWriter json, OfficialQuestion question)
    {
        var answer = UInt128.Zero;
        if (question.Texts.Count == 0)
            return answer;
        json.WriteStartArray("texts");
        foreach (var text in question.Texts)
        {
            var markdown = html.ToMarkdown(text.Html);
            json.WriteStartObject();
            json.WriteString("role", text.Role);
            json.WriteString("markdown", markdown);
            Text(json, "on", text.Journal.On);
            Text(json, "page", text.Journal.Page);
            json.WriteEndObject();
            if (text.Role == "answer" && markdown.Length > 0 && answer == UInt128.Zero)
                answer = XxHash128.HashToUInt128(Encoding.UTF8.GetBytes($"{text.Journal.On}\n{Folding.Key(markdown)}"));
        }
        json.WriteEndArray();
        return answer;
    }

    private static void WriteSource(Utf8JsonWriter json, OfficialQuestion question)
    {
        json.WriteStartObject("source");
        json.WriteString("url", $"https://questions.assemblee-nationale.fr/q{question.Legislature}/{question.Legislature}-{question.Number}{question.Type}.htm");
        json.WriteString("publisher", "Assemblée nationale");
        json.WriteString("licence", Licence);
        json.WriteEndObject();
        if (question.Rest.Count == 0)
            return;
        json.WriteStartObject("extra");
        foreach (var leaf in question.Rest.DistinctBy(leaf => leaf.Path, StringComparer.Ordinal))
            json.WriteString(leaf.Path, leaf.Text.Normalize());
        json.WriteEndObject();
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        if (values.Count == 0)
            return;
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value.Normalize());
        json.WriteEndArray();
    }

    private static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value.Normalize());
    }
}
