namespace StaticPublication.Tests.Incremental;

public sealed class IncrementalTests
{
    [Fact]
    [Trait("Check", "R37")]
    public void A_kind_that_may_not_be_indexed_any_more_changes_a_document_that_is_connected_with_none()
    {
        using var site = new ChangingSite(seed: 12, documents: 1);
        Build(site, "output", cached: true);
        site.Edit("indexing of a kind flips");
        AssertSame(site, "indexing of a kind flips");
    }

    [Fact]
    [Trait("Check", "R37")]
    public void An_equal_answer_beyond_those_shown_that_is_hidden_changes_how_many_more_there_are()
    {
        using var site = new ChangingSite(seed: 13, documents: 1);
        var ids = Enumerable.Range(10, 14).Select(number => $"egale-{number}").ToList();
        ids.ForEach(id => site.Add(id, "Que devient la fibre ?"));
        site.Answer(ids, "La fibre arrive dans chaque commune du département, et le débit y sera le même pour tous les abonnés du réseau.");
        Build(site, "output", cached: true);
        site.FlipIndexing(ids[^1]);
        AssertSame(site, "the last of equal answers is hidden");
    }

    [Fact]
    [Trait("Check", "R37")]
    public void Hidden_questions_that_change_places_with_open_ones_change_the_figures_of_all()
    {
        using var site = new ChangingSite(seed: 14, documents: 12);
        site.Add("cachee-1", "Que devient la fibre ?");
        site.Add("cachee-2", "Que devient le réseau ?");
        site.Answer(["cachee-1"], "La fibre arrive.");
        site.FlipIndexing("cachee-1");
        Build(site, "output", cached: true);
        site.FlipIndexing("cachee-1");
        site.FlipIndexing("cachee-2");
        AssertSame(site, "a hidden answered question changes places with an open one that waits");
    }

    [Fact]
    public void Nothing_is_built_where_nothing_has_changed()
    {
        using var site = new ChangingSite(seed: 1);
        var first = Build(site, "output", cached: true);
        var second = Build(site, "output", cached: true);
        Assert.Equal(0, second.Figures!.Written);
        Assert.DoesNotContain(second.Stages, stage => stage.Name == "documents");
        Assert.Equal(FiguresOf(first), FiguresOf(second));
        Assert.Equal(first.Faults, second.Faults);
    }

    [Fact]
    public void A_copy_of_the_same_input_with_other_times_is_known_for_the_same()
    {
        using var site = new ChangingSite(seed: 1);
        var first = Build(site, "output", cached: true);
        foreach (var day in new[] { 1, 2 })
        {
            foreach (var file in Directory.EnumerateFiles(Path.Combine(site.Folder, "input"), "*", SearchOption.AllDirectories))
            {
                File.SetLastWriteTimeUtc(file, new DateTime(2020, 1, day, 0, 0, 0, DateTimeKind.Utc));
            }

            var again = Build(site, "output", cached: true);
            Assert.DoesNotContain(again.Stages, stage => stage.Name == "documents");
            Assert.Equal(0, again.Figures!.Written);
            Assert.Equal(FiguresOf(first), FiguresOf(again));
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Files_that_were_saved_just_before_a_build_are_known_for_the_same_by_their_bytes(bool changes)
    {
        using var site = new ChangingSite(seed: 1);
        site.Add("egale-1", "Que devient Zanzibar ?");
        var lines = Path.Combine(site.Folder, "input/documents/lines.ndjson");
        var now = DateTime.UtcNow.AddMinutes(1);
        File.SetLastWriteTimeUtc(lines, now);
        Build(site, "output", cached: true);
        if (changes)
        {
            File.WriteAllText(lines, File.ReadAllText(lines).Replace("Zanzibar", "Barzizan", StringComparison.Ordinal));
        }

        File.SetLastWriteTimeUtc(lines, now);
        var again = Build(site, "output", cached: true);
        Assert.Equal(changes, again.Stages.Any(stage => stage.Name == "documents"));
        Assert.Equal(changes, again.Figures!.Written > 0);
        AssertSame(site, "a file was saved just before the build");
    }

    [Fact]
    public void A_copy_in_which_a_file_of_the_same_size_says_something_else_is_built()
    {
        using var site = new ChangingSite(seed: 1);
        site.Add("egale-1", "Que devient Zanzibar ?");
        Build(site, "output", cached: true);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(site.Folder, "input"), "*", SearchOption.AllDirectories))
        {
            if (File.ReadAllText(file) is var text && text.Contains("Zanzibar", StringComparison.Ordinal))
            {
                File.WriteAllText(file, text.Replace("Zanzibar", "Barzizan", StringComparison.Ordinal));
            }

            File.SetLastWriteTimeUtc(file, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        }

        Assert.NotEqual(0, Build(site, "output", cached: true).Figures!.Written);
        AssertSame(site, "a file of the same size says something else");
    }

    [Fact]
    public void A_file_that_stays_the_same_is_not_written_again()
    {
        using var site = new ChangingSite(seed: 2);
        Build(site, "output", cached: true);
        var before = Times(site);
        site.Edit("a title changes");
        var outcome = Build(site, "output", cached: true);
        var rewritten = Times(site).Count(file => before.GetValueOrDefault(file.Key) != file.Value);
        Assert.Equal(outcome.Figures!.Written, rewritten);
        Assert.InRange(rewritten, 5, outcome.Figures!.Files / 2);
    }

    [Fact]
    public void An_output_that_was_replaced_by_hand_is_built_whole()
    {
        using var site = new ChangingSite(seed: 3);
        Build(site, "output", cached: true);
        File.AppendAllText(Path.Combine(site.Folder, "output/index.html"), "changed");
        var outcome = Build(site, "output", cached: true);
        Assert.Equal(outcome.Figures!.Files, outcome.Figures!.Written);
        AssertSame(site, "changed by hand");
    }

    internal static Outcome Build(ChangingSite site, string output, bool cached)
    {
        var outcome = Publication.Build(site.Options(output, cached));
        Assert.True(outcome.Succeeded, string.Join('\n', outcome.Faults.Where(fault => fault.Severity == Severity.Error)));
        return outcome;
    }

    internal static void AssertSame(ChangingSite site, string after)
    {
        var incremental = Build(site, "output", cached: true);
        var full = Build(site, "whole", cached: false);
        AssertSameFiles(Path.Combine(site.Folder, "whole"), Path.Combine(site.Folder, "output"), after);
        Assert.Equal(full.Faults, incremental.Faults);
        Assert.Equal(FiguresOf(full), FiguresOf(incremental));
    }

    private static SiteFigures FiguresOf(Outcome outcome) => outcome.Figures! with { Written = 0 };

    private static void AssertSameFiles(string expected, string found, string after)
    {
        var (wanted, there) = (Listed(expected), Listed(found));
        Assert.Equal(wanted, there);
        foreach (var path in wanted)
        {
            Assert.True(
                File.ReadAllBytes(Path.Combine(expected, path)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(found, path))),
                $"After \"{after}\", {path} differs from a full build."
            );
        }

        Assert.Equal(
            Directory.GetDirectories(expected, "*", SearchOption.AllDirectories).Length,
            Directory.GetDirectories(found, "*", SearchOption.AllDirectories).Length
        );
    }

    private static List<string> Listed(string folder) =>
        [
            .. Directory
                .GetFiles(folder, "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(folder, file))
                .Order(StringComparer.Ordinal),
        ];

    private static Dictionary<string, long> Times(ChangingSite site)
    {
        var output = Path.Combine(site.Folder, "output");
        return Listed(output).ToDictionary(path => path, path => File.GetLastWriteTimeUtc(Path.Combine(output, path)).Ticks);
    }
}
