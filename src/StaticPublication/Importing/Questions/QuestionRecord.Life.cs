using System.Text;
using System.Text.Json;
using StaticPublication.Storage;
using StaticPublication.Text;

namespace StaticPublication.Importing.Questions;

/// <summary>Writes the ministries, events and texts of a record.</summary>
internal sealed partial class QuestionRecord
{
    private void WriteMinistries(Utf8JsonWriter json, OfficialQuestion question, string published)
    {
        if (question.Asked is null && question.Attributed.Count == 0 && question.Answering is null)
        {
            return;
        }

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
            {
                WriteMinistry(json, attribution.Ministry, attribution.On, attribution.On ?? published);
            }

            json.WriteEndArray();
        }

        if (question.Answering is { } answering)
        {
            json.WritePropertyName("answering");
            WriteMinistry(json, answering.Ministry, answering.On, answering.On ?? published);
        }

        json.WriteEndObject();
    }

    private void WriteMinistry(Utf8JsonWriter json, StatedMinistry ministry, string? on, string at)
    {
        json.WriteStartObject();
        json.WriteString("ministry", tables.Ministries.Resolve(ministry, at, report));
        json.WriteString("name", SourceText.OneLine(ministry.Name));
        Text(json, "on", on);
        json.WriteEndObject();
    }

    private void WriteEvents(Utf8JsonWriter json, string name, IReadOnlyList<StatedEvent> events)
    {
        if (events.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var moment in events)
        {
            json.WriteStartObject();
            json.WriteString("type", moment.Type);
            Text(json, "on", moment.Journal.On);
            Text(json, "page", moment.Journal.Page);
            Text(json, "issue", moment.Journal.Issue);
            Text(json, "url", moment.Journal.Url);
            Text(json, "ministry", moment.Ministry is { } ministry ? tables.Ministries.Resolve(ministry, moment.Journal.On, report) : null);
            Text(json, "code", moment.Code);
            Text(json, "reason", moment.Reason);
            Text(json, "note", moment.Note);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private Fingerprint WriteTexts(Utf8JsonWriter json, OfficialQuestion question)
    {
        var answer = Fingerprint.None;
        if (question.Texts.Count == 0)
        {
            return answer;
        }

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
            if (TextRoles.Answers(text.Role) && markdown.Length > 0 && answer == Fingerprint.None)
            {
                answer = Fingerprint.Of(Encoding.UTF8.GetBytes($"{text.Journal.On}\n{Folding.Key(markdown)}"));
            }
        }

        json.WriteEndArray();
        return question.JointAnswer is { } mark ? Fingerprint.Of(Encoding.UTF8.GetBytes(mark)) : answer;
    }

    private static void WriteRelations(Utf8JsonWriter json, OfficialQuestion question)
    {
        if (question.Relations.Count == 0)
        {
            return;
        }

        json.WriteStartArray("relations");
        foreach (var relation in question.Relations)
        {
            json.WriteStartObject();
            json.WriteString("rel", "related");
            Text(json, "target", relation.Target);
            Text(json, "label", relation.Label);
            Text(json, "on", relation.On);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
