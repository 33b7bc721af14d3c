using System.Text.Json;

namespace StaticPublication.Rendering;

/// <summary>Describes a document with schema.org: a question with its answer, or a report or article.</summary>
internal static class DocumentNodes
{
    public static void Write(Utf8JsonWriter json, PageRenderer renderer, Document document, DocumentWords words)
    {
        var address = renderer.Addresses.Absolute(renderer.Addresses.Document(document));
        json.WriteStartObject();
        json.WriteString("@type", document.Kind.Answerable ? "Question" : document.Kind.SchemaType ?? "CreativeWork");
        json.WriteString("@id", address);
        json.WriteString("name", document.Title);
        json.WriteString("datePublished", document.Published.ToString());
        json.WriteString("inLanguage", document.Language);
        if (document.Source.Licence.Url is { } licence)
        {
            json.WriteString("license", licence);
        }

        WriteSource(json, renderer, document);
        WriteAuthors(json, renderer, document);
        WriteWords(json, renderer, document, words);
        json.WriteEndObject();
    }

    private static void WriteSource(Utf8JsonWriter json, PageRenderer renderer, Document document)
    {
        json.WriteStartArray("identifier");
        json.WriteStringValue(document.Id);
        foreach (var (scheme, value) in document.Identifiers)
        {
            json.WriteStartObject();
            json.WriteString("@type", "PropertyValue");
            json.WriteString("propertyID", scheme);
            json.WriteString("value", value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (document.Source.Url is { } source)
        {
            json.WriteString("isBasedOn", source);
        }

        if (document.Ministries.Responsible is { } ministry)
        {
            JsonLd.Node(json, "audience", "Audience", ministry.Name, renderer.Addresses.Absolute(renderer.Addresses.Of(ministry)));
        }
    }

    private static void WriteAuthors(Utf8JsonWriter json, PageRenderer renderer, Document document)
    {
        json.WriteStartArray("author");
        foreach (var author in document.Authors.Select(a => a.Author))
        {
            JsonLd.Node(json, null, "Person", author.Name, renderer.Addresses.Absolute(renderer.Addresses.Of(author)));
        }

        foreach (var issuer in document.Issuers())
        {
            JsonLd.Node(json, null, "Organization", issuer.Name, renderer.Addresses.Absolute(renderer.Addresses.Of(issuer)));
        }

        json.WriteEndArray();
    }

    private static void WriteWords(Utf8JsonWriter json, PageRenderer renderer, Document document, DocumentWords words)
    {
        if (words.Abstract is { } summary)
        {
            json.WriteString("abstract", TextFormats.Shortened(renderer.Markdown.Plain(summary), 1000));
        }

        if (!document.Kind.Answerable)
        {
            return;
        }

        var answer = words.Texts.FirstOrDefault(text => TextRoles.Answers(text.Role));
        json.WriteNumber("answerCount", answer is null ? 0 : 1);
        if (answer is not null)
        {
            WriteAnswer(json, renderer, document, answer);
        }
    }

    // The text itself is on the page, so the node refers to it.
    private static void WriteAnswer(Utf8JsonWriter json, PageRenderer renderer, Document document, DocumentText answer)
    {
        json.WriteStartObject("acceptedAnswer");
        json.WriteString("@type", "Answer");
        json.WriteString("url", renderer.Addresses.Absolute(renderer.Addresses.Document(document)) + $"#{answer.Role}");
        if (document.AnsweredOn is { } on)
        {
            json.WriteString("datePublished", PartialDate.Of(on).ToString());
        }

        // A debate is nobody's alone.
        if (answer.Role != TextRoles.Debate)
        {
            WriteAnswerWords(json, renderer, document, answer);
        }

        json.WriteEndObject();
    }

    private static void WriteAnswerWords(Utf8JsonWriter json, PageRenderer renderer, Document document, DocumentText answer)
    {
        json.WriteString(
            "text",
            TextFormats.Shortened(renderer.Markdown.Plain(answer.Markdown.Length > 400 ? answer.Markdown[..400] : answer.Markdown), 160)
        );
        if (document.Ministries.Answering?.Ministry is { } ministry)
        {
            JsonLd.Node(
                json,
                "author",
                "GovernmentOrganization",
                ministry.Name,
                renderer.Addresses.Absolute(renderer.Addresses.Of(ministry))
            );
        }
    }
}
