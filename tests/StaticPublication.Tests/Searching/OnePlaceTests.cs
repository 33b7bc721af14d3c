using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using StaticPublication.Searching;
using StaticPublication.Text;

namespace StaticPublication.Tests.Searching;

/// <summary>What the writer of the index and its two readers must agree on is stated once.</summary>
public class OnePlaceTests
{
    private static readonly Dictionary<string, string> Sources = new[] { "src", "theme" }
        .SelectMany(folder => Repository.Files(folder))
        .Where(path => Path.GetExtension(path) is ".cs" or ".js" or ".html")
        .ToDictionary(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'), File.ReadAllText);

    [Fact]
    public void The_browser_s_modules_take_all_that_they_must_know_of_the_index_from_its_root()
    {
        const string German =
            """{"id":"d","kind":"article","title":"Müller","published":"2024-01-02","language":"de","source":{"licence":"l"}}""";
        using var corpus = Corpus.Of([.. new Invention(15, longest: 8).Records(150), German]);
        var truth = new Truth(corpus.Edition("le"), corpus.Folder, "le");
        var root = JsonNode.Parse(File.ReadAllText(Path.Combine(truth.Output, "search", "index.json")))!.AsObject();
        var altered = Alterations(root).ToList();
        string[] questions = [.. Questions(truth)];
        var answers = Client.Ask(
            truth.Output,
            [.. questions, .. altered.SelectMany(other => questions.Prepend(JsonSerializer.Serialize(new { root = other.Root })))]
        );
        var expected = answers.Take(questions.Length).Select(answer => answer.GetRawText()).ToList();

        Assert.DoesNotContain(expected, answer => answer.Contains("\"error\"", StringComparison.Ordinal));
        Assert.Equal(
            [],
            altered
                .Select(other => other.Path)
                .Zip(answers.Skip(questions.Length).Chunk(questions.Length + 1))
                .Where(other => other.Second.Skip(1).Select(answer => answer.GetRawText()).SequenceEqual(expected))
                .Select(other => other.First)
        );
    }

    [Fact]
    public void The_program_s_reader_of_the_index_has_no_number_of_its_own() =>
        // How many queries are proposed, and that the number asked for comes first, are rules of queries: no file depends on them.
        Assert.Equal(
            ["Evaluation.AboveAll", "Proposals.Most"],
            typeof(Search)
                .Assembly.GetTypes()
                .Where(type => type.Namespace == typeof(Search).Namespace)
                .SelectMany(type =>
                    type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
                )
                .Where(field => field.IsLiteral && field.FieldType.IsPrimitive)
                .Select(field => $"{field.DeclaringType!.Name}.{field.Name}")
        );

    [Fact]
    public void No_file_of_the_search_lists_facets_but_their_table()
    {
        var keys = string.Join('|', Facet.Keys);
        var named = new Regex($"(?<!role=)[\"'](?<key>{keys})[\"']|facet[-_](?<key>{keys})\\b|suggestion[-_](?<key>{keys})\\b");

        Assert.Equal(
            [],
            Sources
                .Where(file => Regex.IsMatch(file.Key, "/(Indexing|Searching)/|/search[^/]*$"))
                // Its measures are of answers and years, whichever facets there are.
                .Where(file => !file.Key.EndsWith("/search-explore.js", StringComparison.Ordinal))
                .Where(file => named.Matches(file.Value).Select(match => match.Groups["key"].Value).Distinct().Count() > 1)
                .Select(file => file.Key)
        );
    }

    [Theory]
    [InlineData("['\"](œ|oe)['\"]", "src/StaticPublication/Text/WordTables.cs")]
    [InlineData("['\"](jusqu|quoiqu)['\"]", "src/StaticPublication/Text/WordTables.cs")]
    [InlineData("0x7F\\b.*<<|>>= 7", "src/StaticPublication/Storage/VariableLength.cs")]
    [InlineData("\\$\"\\{family\\}, \\{given\\}\"", "src/StaticPublication/Authority.cs")]
    public void A_table_or_a_rule_stands_in_one_file(string pattern, string file) =>
        Assert.Equal([file], Sources.Where(source => Regex.IsMatch(source.Value, pattern)).Select(source => source.Key));

    [Fact]
    public void The_tables_of_words_fold_names_and_texts_alike() => Assert.All(WordTables.Letters, letter =>
        {
            Assert.Equal(letter.Value, Folding.Key(letter.Key));
            Assert.Equal([letter.Value], Tokenizer.Of(letter.Key));
        });

    [Fact]
    public void The_browser_and_the_program_measure_the_same_distance_between_words()
    {
        using var corpus = Corpus.Of();
        var random = new Random(17);
        string Word() => string.Concat(Enumerable.Range(0, random.Next(7)).Select(_ => (char)('a' + random.Next(3))));
        string[][] pairs = [.. Enumerable.Range(0, 500).Select(_ => new[] { Word(), Word() })];
        var answers = Client.Ask(
            Built.From(corpus.Edition(), corpus.Folder),
            pairs.Select(distance => JsonSerializer.Serialize(new { distance }))
        );

        Assert.Equal(
            pairs.Select(pair => (pair[0], pair[1], EditDistance.Of(pair[0], pair[1]))),
            pairs.Zip(answers, (pair, answer) => (pair[0], pair[1], answer.GetProperty("distance").GetInt32()))
        );
    }

    /// <summary>The root with one of its values changed, for each value that no file's name or number of documents is.</summary>
    private static IEnumerable<(string Path, JsonNode Root)> Alterations(JsonObject root)
    {
        string[] stated = ["block", "blocks", "coding", "words", "stems", "levels", "fields", "facets", "common"];
        foreach (var name in stated)
        {
            string?[] inner = root[name] is JsonObject map && name != "fields" ? [.. map.Select(field => field.Key)] : [null];
            foreach (var key in inner)
            {
                var altered = root.DeepClone().AsObject();
                var (holder, field) = key is null ? (altered, name) : (altered[name]!.AsObject(), key);
                // A language without a stemmer; one of several may be left out without any query noticing.
                holder[field] = name == "stems" ? new JsonArray("none") : Other(holder[field]!);
                yield return (key is null ? name : $"{name}.{key}", altered);
            }
        }
    }

    private static JsonNode Other(JsonNode value) =>
        value switch
        {
            JsonArray list => new JsonArray([.. list.Reverse().Skip(1).Select(item => item!.DeepClone())]),
            JsonObject => new JsonObject(),
            _ when value.GetValueKind() == JsonValueKind.Number => value.GetValue<int>() * 3,
            _ => "",
        };

    private static IEnumerable<string> Questions(Truth truth)
    {
        var random = new RandomQueries(truth.Scan, 19);
        var facets = Facet.Keys.Select((facet, i) => JsonSerializer.Serialize(new { text = i % 2 == 0 ? "" : random.Next().Text, facet }));
        var queries = Enumerable.Range(0, 30).Select(_ => JsonSerializer.Serialize(new { text = random.Next().Text, facet = "kind" }));
        var words = JsonSerializer.Serialize(
            new { words = "L’Œuvre *grasse* d'un quoiqu’il « 2º » 10 000 L121-3 " + new string('a', 200) }
        );
        var common = JsonSerializer.Serialize(new { text = "le auteur", facet = "kind" });
        // Forms that no text has, whose stem an English one has.
        var forms = truth
            .Scan.Documents.First(document => document.Language == StemmingLanguage.English)
            .Stems.Where(stem => stem.EndsWith("/en", StringComparison.Ordinal))
            .Select(stem => JsonSerializer.Serialize(new { text = stem.Split('/')[0] + "ings", facet = "kind" }));
        var written = JsonSerializer.Serialize(new { text = "Mueller", facet = "kind" });
        string[] dated =
        [
            .. new[] { "nr 2014", "2014-07", "juil. 2014", "1/07/2014", "législature 14" }.Select(text =>
                JsonSerializer.Serialize(new { text, facet = "kind" })
            ),
        ];
        return [.. facets, .. queries, .. forms, written, .. dated, common, words, JsonSerializer.Serialize(new { suggest = "auteur" })];
    }
}
