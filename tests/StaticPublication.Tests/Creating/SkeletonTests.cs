using StaticPublication.Creating;
using StaticPublication.Tests.Publishing;

namespace StaticPublication.Tests.Creating;

/// <summary>What <c>init</c> writes, in every language and for every purpose, and the guide that comes with it, done word for
/// word.</summary>
public sealed class SkeletonTests : IDisposable
{
    private readonly GuideClone _clone = new();

    public void Dispose() => _clone.Dispose();

    [Theory]
    [InlineData("fr", "council")]
    [InlineData("en", "parliament")]
    [InlineData("de", "reports")]
    [InlineData("el", "regulator")]
    public void It_builds_without_a_warning_and_tells_its_three_examples(string language, string purpose)
    {
        var folder = Begun(language, purpose);
        var options = new Options
        {
            Input = Path.Combine(folder, "input"),
            Theme = Path.Combine(folder, "theme"),
            Output = Path.Combine(folder, "output"),
        };
        var outcome = Publication.Build(options);
        Assert.True(outcome.Succeeded, string.Join('\n', outcome.Faults));
        Assert.Equal(3, outcome.Figures!.Documents);
        Assert.Equal(
            Enumerable.Repeat(("RECORD-EXAMPLE", Severity.Note), 3),
            outcome.Faults.SelectMany(fault => fault.Each()).Select(fault => (fault.Code, fault.Severity))
        );
    }

    [Fact]
    [Trait("Category", "Release")]
    public void It_builds_in_every_language_for_every_purpose()
    {
        foreach (
            var (language, purpose) in Site.Languages.SelectMany(language => SampleWords.Purposes.Select(purpose => (language, purpose)))
        )
        {
            It_builds_without_a_warning_and_tells_its_three_examples(language, purpose);
        }
    }

    [Fact]
    public void No_place_is_left_unfilled() =>
        Assert.All(
            Site.Languages.SelectMany(language => SampleWords.Purposes.Select(purpose => Files(language, purpose)))
                .SelectMany(files => files),
            file => Assert.DoesNotMatch(@"(?<!\$)\{\{", file.Value)
        );

    [Theory]
    [Trait("Category", "Release")]
    [InlineData("council", "fr", "GUIDE.md")]
    public void Every_task_of_its_guide_does_what_it_says(string purpose, string language, string guide) =>
        Follow(purpose, language, guide);

    [Theory]
    [Trait("Category", "Release")]
    [InlineData("parliament", "en", "GUIDE.en.md")]
    [InlineData("council", "en", "GUIDE.en.md")]
    [InlineData("regulator", "fr", "GUIDE.md")]
    [InlineData("reports", "fr", "GUIDE.md")]
    [InlineData("regulator", "el", "GUIDE.en.md")]
    [InlineData("reports", "de", "GUIDE.en.md")]
    public void Every_task_of_the_other_guides_does_what_it_says(string purpose, string language, string guide) =>
        Follow(purpose, language, guide);

    [Fact]
    public void The_guides_have_the_same_steps()
    {
        var files = Files("en", "council");
        Assert.Equal(Steps(files["GUIDE.md"]), Steps(files["GUIDE.en.md"]));
    }

    private void Follow(string purpose, string language, string guide)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && ProgramRun.Command("git", "--version") == 0, "Needs git and a shell.");
        var (words, sections) = (new SampleWords(language, purpose), Guide.Of(Files(language, purpose)[guide]));
        _clone.Begin(first => Skeleton(language, purpose).Write(first));
        var documents = SmallCatalogue.Strings(Repository.Root, language).Find("folder.documents") ?? "documents";
        foreach (var section in sections.Where(section => !section.Heading.StartsWith("Publ", StringComparison.Ordinal)))
        {
            _clone.Do(section.Steps);
            if (section.Publishes)
            {
                _clone.Do(sections.Single(one => one.Heading.StartsWith("Publ", StringComparison.Ordinal)).Steps);
            }

            var seen = section.Heading[..2] switch
            {
                "1." => Says("/", words["title.own"]),
                "2." => Says($"/{documents}/2024/12/added-document/", words["text.own"]),
                "3." => Says($"/{documents}/2025/01/added-document/", words["text.own"])
                    && Status($"/{documents}/2024/12/added-document/") == 301,
                "4." => Status($"/{documents}/2025/01/added-document/") == 410,
                "5." => Says("/", words["all"]),
                "6." => !Says("/", words["all"]),
                _ => Says("/", words["title.1"]),
            };
            Assert.True(seen, section.Heading);
        }

        Assert.Equal("", _clone.Output("git", "status", "--porcelain"));
    }

    private bool Says(string address, string words) =>
        _clone.Site().Of(address) is { Status: 200, File: { } file } && File.ReadAllText(file).Contains(words, StringComparison.Ordinal);

    private int Status(string address) => _clone.Site().Of(address).Status;

    private static Skeleton Skeleton(string language, string purpose) =>
        new("Essai", new Uri("https://publication.example/"), "contact@publication.example", Host.Of(null), InputSchemas.In)
        {
            Language = language,
            Purpose = purpose,
        };

    private string Begun(string language, string purpose)
    {
        var folder = Path.Combine(_clone.Folder, $"{language}-{purpose}");
        Skeleton(language, purpose).Write(folder);
        return folder;
    }

    private static SortedDictionary<string, string> Files(string language, string purpose) => Skeleton(language, purpose).Files();

    private static IEnumerable<string> Steps(string guide) => guide.Split("```").Where((_, index) => index % 2 == 1);
}
