using System.Text.Json;

namespace StaticPublication.Rendering;

/// <summary>A document in the words of schema.org: a question with its answer, or a report or article.</summary>
public static class DocumentNodes
{
    /// <summary>Writes the node of a document.</summary>
    public static void Write(Utf8JsonWriter json, Press press, Document document, DocumentWords words)
    {
        var address = press.Addresses.Absolute(press.Addresses.Document(document));
        json.WriteStartObject();
        json.WriteString("@type", document.Kind.Answerable ? "Question" : document.Kind.SchemaType ?? "CreativeWork");
        json.WriteString("@id", address);
        json.WriteString("url", address);
        json.WriteString("name", document.Title);
        json.WriteString("datePublished", document.Published.ToString());
        json.WriteString("inLanguage", document.Language);
        if (document.Source.Licence.Url is { } licence)
        {
            json.WriteString("license", licence);
        }

        WriteAuthors(json, press, document);
        WriteWords(json, press, document, words);
        json.WriteEndObject();
    }

    private static void WriteAuthors(Utf8JsonWriter json, Press press, Document document)
    {
        json.WriteStartArray("author");
        foreach (var author in document.Authors.Select(a => a.Author))
        {
            JsonLd.Node(json, null, "Person", author.Name, press.Addresses.Absolute(press.Addresses.Of(author)));
        }

        foreach (var issuer in document.Organisations.Where(part => part.Role is "issuer" or "author").Select(part => part.Organisation))
        {
            JsonLd.Node(json, null, "Organization", issuer.Name, press.Addresses.Absolute(press.Addresses.Of(issuer)));
        }

        json.WriteEndArray();
    }

    private static void WriteWords(Utf8JsonWriter json, Press press, Document document, DocumentWords words)
    {
        if (words.Abstract is { } summary)
        {
            json.WriteString("abstract", Words.Shortened(press.Markdown.Plain(summary), 1000));
        }

        if (!document.Kind.Answerable)
        {
            return;
        }

        var answer = words.Texts.FirstOrDefault(text => text.Role == "answer");
        json.WriteNumber("answerCount", answer is null ? 0 : 1);
        if (answer is not null)
        {
            WriteAnswer(json, press, document, answer);
        }
    }

    // The words themselves stand on the page: the node says where.
    private static void WriteAnswer(Utf8JsonWriter json, Press press, Document document, Text answer)
    {
        json.WriteStartObject("acceptedAnswer");
        json.WriteString("@type", "Answer");
        json.WriteString("url", press.Addresses.Absolute(press.Addresses.Document(document)) + "#answer");
        json.WriteString(
            "text",
            Words.Shortened(press.Markdown.Plain(answer.Markdown.Length > 800 ? answer.Markdown[..800] : answer.Markdown), 400)
        );
        if (document.AnsweredOn is { } on)
        {
            json.WriteString("datePublished", PartialDate.Of(on).ToString());
        }

        if (document.Ministries.Answering?.Ministry is { } ministry)
        {
            JsonLd.Node(json, "author", "GovernmentOrganization", ministry.Name, press.Addresses.Absolute(press.Addresses.Of(ministry)));
        }

        json.WriteEndObject();
    }
}
