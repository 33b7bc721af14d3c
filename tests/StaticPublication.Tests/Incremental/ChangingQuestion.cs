using System.Globalization;
using System.Text;
using System.Text.Json;

namespace StaticPublication.Tests.Incremental;

/// <summary>A written question as its record states it.</summary>
internal sealed record ChangingQuestion(
    string Id,
    string Title,
    int Day,
    string Words,
    string? Answer,
    string Ministry,
    string Author,
    bool InLines
)
{
    public string? Cites { get; init; }

    public string? Former { get; init; }

    public string? Joint { get; init; }

    public bool Forbidden { get; init; }

    /// <summary>Its number at the source.</summary>
    public string Number => Id.Split('-')[^1];

    private string On => new DateOnly(2018, 1, 1).AddDays(Day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string AnsweredOn => new DateOnly(2018, 1, 1).AddDays(Day + 40).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public string Json()
    {
        var record = new Dictionary<string, object>
        {
            ["id"] = Id,
            ["kind"] = "question-ecrite",
            ["title"] = Title,
            ["number"] = Number,
            ["published"] = On,
            ["authors"] = new[] { Author },
            ["ministries"] = new { asked = Ministry },
            ["programmes"] = new[] { "vallee-connectee" },
            ["source"] = new { licence = "etalab-2.0" },
            ["texts"] = Answer is null
                ? new object[] { new { role = "question", markdown = Words } }
                :
                [
                    new { role = "question", markdown = Words },
                    new
                    {
                        role = "answer",
                        markdown = Answer,
                        on = AnsweredOn,
                    },
                ],
        };
        if (Cites is not null)
        {
            record["relations"] = new[] { new { rel = "cites", target = Cites } };
        }

        if (Former is not null)
        {
            record["formerIds"] = new[] { Former };
        }

        if (Joint is not null)
        {
            record["jointAnswer"] = Joint;
        }

        if (Forbidden)
        {
            record["indexing"] = "forbidden";
        }

        return JsonSerializer.Serialize(record);
    }

    public string Markdown()
    {
        var text = new StringBuilder("---\n").Append(
            CultureInfo.InvariantCulture,
            $"id: {Id}\nkind: question-ecrite\ntitle: \"{Title}\"\nnumber: \"{Number}\"\npublished: {On}\nauthors: [{Author}]\n"
        );
        text.Append(
            CultureInfo.InvariantCulture,
            $"ministries: {{asked: {Ministry}}}\nprogrammes: [vallee-connectee]\nsource: {{licence: etalab-2.0}}\n"
        );
        text.Append(Cites is null ? "" : $"relations: [{{rel: cites, target: {Cites}}}]\n")
            .Append(Former is null ? "" : $"formerIds: [{Former}]\n");
        text.Append(Joint is null ? "" : $"jointAnswer: {Joint}\n").Append(Forbidden ? "indexing: forbidden\n" : "");
        text.Append(Answer is null ? "" : $"texts: [{{role: answer, on: {AnsweredOn}}}]\n")
            .Append("---\n# Texte de la question\n\n")
            .Append(Words)
            .Append('\n');
        return text.Append(Answer is null ? "" : $"\n# Texte de la réponse\n\n{Answer}\n").ToString();
    }
}
