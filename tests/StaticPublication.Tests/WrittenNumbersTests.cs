using StaticPublication.Checking;
using StaticPublication.Reading;
using StaticPublication.Tests.Incremental;
using static StaticPublication.Shape;

namespace StaticPublication.Tests;

/// <summary>Numbers without quotes where YAML holds text: they are that text, as written.</summary>
public sealed class WrittenNumbersTests : IDisposable
{
    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void A_number_is_published_as_it_is_written()
    {
        string[] numbers =
        [
            "32154",
            "1e3",
            "1E+3",
            "1.50",
            "-7",
            "+7",
            "0",
            "1_000",
            "12:30",
            "190:20:30",
            "0x1F",
            "2024-01-02",
            "12345678901234567890123456789",
        ];
        foreach (var (at, number) in numbers.Index())
        {
            _site.WithQuestion($"qe-{at}", $"number: {number}\nidentifiers: {{an: {number}}}\nanalyses: [{number}]\nextra: {{n: 5}}\n");
        }

        _site.Build();
        foreach (var (at, number) in numbers.Index())
        {
            var published = _site.Json($"documents/2013/07/qe-{at}/index.json");
            Assert.Equal(number, published.GetProperty("number").GetString());
            Assert.Equal(number, published.GetProperty("identifiers").GetProperty("an").GetString());
            Assert.Equal(number, published.GetProperty("analyses")[0].GetString());
            Assert.Equal(5, published.GetProperty("extra").GetProperty("n").GetInt32());
        }
    }

    [Fact]
    public void A_code_with_a_leading_zero_is_refused_and_never_another_number()
    {
        _site.WithQuestion("qe-1", "number: 0123\n");
        Assert.Equal(["TYPE-AMBIGUOUS number"], _site.Faults().Select(fault => $"{fault.Code} {fault.Field}"));
    }

    [Fact]
    public void A_publication_in_a_year_needs_no_quotes_nor_do_pages_of_the_journal()
    {
        const string Body = "# Texte de la question\n\nPourquoi ?\n\n# Texte de la réponse\n\nParce que.";
        _site
            .WithQuestion("qe-1", "texts: [{role: answer, on: 2024-03-01, page: 3581}]\n", Body, "2024")
            .With("authorities/authors.yml", "- {id: anne-roche, name: Anne Roche, names: [{name: 1984}]}\n")
            .With("tombstones.yml", "- {id: qe-9, date: 2024-01-02, legalGround: 17}\n")
            .With("pages/a.md", "---\ntitle: 2024\n---\nUne année.\n")
            .Build();
        var published = _site.Json("documents/2024/qe-1/index.json");
        Assert.Equal("2024", published.GetProperty("published").GetString());
        Assert.Equal("3581", published.GetProperty("texts")[1].GetProperty("page").GetString());
        Assert.Equal("1984", _site.Json("data/authors.json")[0].GetProperty("names")[0].GetProperty("name").GetString());
        Assert.Equal("17", _site.Json("data/tombstones.json")[0].GetProperty("legalGround").GetString());
    }

    [Fact]
    public void No_field_that_takes_text_refuses_a_number_for_its_type()
    {
        OfMap[] shapes = [Shapes.Document, Shapes.Site, Shapes.Page, Shapes.Tombstone, .. Shapes.Authorities.Values];
        var tried = 0;
        foreach (var (shape, field) in shapes.SelectMany(shape => StatedValues.Fields(shape, "/").Select(field => (shape, field))))
        {
            if (field.Shape is OfInteger or OfBoolean or OfAnything)
            {
                continue;
            }

            tried++;
            var yaml = field.Path.TrimStart('/', '.').Split('.').Reverse().Aggregate("17", Above);
            var faults = new FaultList();
            var stated = YamlReading.Read(new YamlText("x.yml", yaml, 1), faults, JsonReading.MaxLevels)!;
            new ShapeCheck(WrittenNumbers.AsText(new Record("x.yml", stated), shape), faults).Check(shape);
            Assert.DoesNotContain(faults.Sorted(), fault => fault.Code is "TYPE-WRONG" or "FIELD-UNKNOWN");
        }

        Assert.InRange(tried, 150, int.MaxValue);
    }

    private static string Above(string value, string step)
    {
        var lists = step.Split("[]").Length - 1;
        return $"{{{step.Replace("[]", "", StringComparison.Ordinal)}: {new string('[', lists)}{value}{new string(']', lists)}}}";
    }
}
