using System.Globalization;
using System.Text.Json;

[assembly: AssemblyFixture(typeof(StaticPublication.Tests.Layout.LaidOutSite))]

namespace StaticPublication.Tests.Layout;

/// <summary>
/// A publication in which whatever is laid out shows: the overlay <c>Sites/laid-out</c>, and 150 questions made here. Three are published
/// every fifth day, two authors' lists end with the last row of a page, several questions are answered on a day and in another order than
/// they were asked, and those that wait do so at several ministries.
/// </summary>
public sealed class LaidOutSite : IDisposable
{
    private static readonly DateOnly FirstDay = new(2014, 6, 4);

    // Around the sixty days from which a delay is said in months too; some are answered among the last, long after they were asked.
    private static readonly int[] DaysToAnswer = [61, 60, 59];
    private const int DaysOfSome = 215;

    private readonly Lazy<TestSite> _site;
    private readonly Lazy<PublishedSite> _published;

    /// <summary>Nothing is built before a test asks for it.</summary>
    public LaidOutSite()
    {
        _site = new Lazy<TestSite>(() => new TestSite("laid-out").With("documents/questions.ndjson", Questions()));
        _published = new Lazy<PublishedSite>(() =>
        {
            _site.Value.Build();
            return new PublishedSite(_site.Value.Output);
        });
    }

    /// <summary>What is published.</summary>
    internal PublishedSite Published => _published.Value;

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_site.IsValueCreated)
        {
            _site.Value.Dispose();
        }
    }

    private static string Questions() =>
        string.Concat(Enumerable.Range(1, 150).Select(number => JsonSerializer.Serialize(Question(number)) + "\n"));

    private static Dictionary<string, object> Question(int number)
    {
        var asked = FirstDay.AddDays((number - 1) / 3 * 5);
        var record = new Dictionary<string, object>
        {
            ["id"] = string.Create(CultureInfo.InvariantCulture, $"pont-{number:000}"),
            ["kind"] = "question-ecrite",
            ["number"] = number.ToString(CultureInfo.InvariantCulture),
            ["title"] = string.Create(CultureInfo.InvariantCulture, $"Le pont n° {number} & ses abords"),
            ["published"] = asked,
            ["authors"] = number <= 50 ? ["anne-roche", "jeanne-morel"] : (string[])[number <= 100 ? "anne-roche" : "luc-tessier"],
            ["ministries"] = new { asked = number <= 120 ? "culture" : "mer", attributed = Attributed(number) },
            ["programmes"] = (string[])
                [.. number % 2 == 0 ? ["vallee-connectee"] : (string[])[], .. number % 5 == 0 ? ["fibre"] : (string[])[]],
            ["texts"] = new[] { new { role = "question", markdown = "Le pont tient-il ?" } },
            ["events"] = End(number) is var (type, days)
                ? new object[]
                {
                    new
                    {
                        type,
                        on = asked.AddDays(days),
                        page = "12",
                    },
                }
                : [],
            ["indexing"] = number is 107 or 117 or 127 ? "forbidden" : "allowed",
            ["source"] = new { licence = "etalab-2.0" },
        };
        if (number <= 50)
        {
            record["heading"] = "telecommunications";
        }

        return record;
    }

    // Groups of questions that wait: fewer for the first id than for the last, and two of one size, the later id with the newer questions.
    private static string[] Attributed(int number) =>
        (number % 10) switch
        {
            7 => ["mer"],
            8 => [number < 70 ? "a-territoires" : "economie-numerique"],
            _ => [],
        };

    private static (string Type, int Days)? End(int number) =>
        (number % 10) switch
        {
            0 => ("withdrawn", 30),
            1 => ("lapsed", 60),
            2 => ("closed", 1),
            >= 7 => null,
            _ => ("answered", number / 10 == 4 ? DaysOfSome : DaysToAnswer[number / 10 % 3]),
        };
}
