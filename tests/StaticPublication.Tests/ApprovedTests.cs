using System.Text;

namespace StaticPublication.Tests;

/// <summary>
/// What a small odd site publishes, byte for byte: records of every form, partial dates, notices, joint answers, names that make entities,
/// tombstones.
/// After a change that is meant, <c>APPROVE=1 dotnet test --filter ApprovedTests</c> writes the files anew; the difference is then read in
/// git.
/// </summary>
public class ApprovedTests
{
    private static readonly string Approved = Path.Combine(Repository.Tests, "Approved/small");

    public static TheoryData<string> Files =>
        [
            "documents/2013/07/vallee-qe-1/index.html",
            "documents/2013/07/vallee-qe-1/index.json",
            "documents/2013/07/vallee-qe-2/index.json",
            "documents/2013/09/vallee-rapport/index.html",
            "documents/2014/01/vallee-qe-3/index.html",
            "documents/2014/02/vallee-qe-4/index.json",
            "ministeres/economie/index.html",
            "ministeres/economie/index.json",
            "ministeres/economie/documents.csv",
            "ministeres/economie/atom.xml",
            "programmes/vallee-connectee/index.html",
            "index.html",
            "410.html",
            "data/documents.csv",
            "data/events.csv",
            "data/tombstones.json",
            "data/changes.json",
            "feed.json",
            "robots.txt",
            "_headers",
            "_redirects",
        ];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_small_odd_site_is_published_as_approved(string file)
    {
        var published = Built.Value.Read(file);
        var path = Path.Combine(Approved, file.Replace('/', '~'));
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            Directory.CreateDirectory(Approved);
            File.WriteAllText(path, published, new UTF8Encoding(false));
        }

        Assert.Equal(File.ReadAllText(path), published);
    }

    [Fact]
    [Trait("Check", "R38")]
    public void The_same_input_gives_the_same_bytes_on_one_thread_and_on_two()
    {
        using var again = new TestSite("small");
        again.Build(threads: 1);
        var first = Hashes(Built.Value.Output);
        Assert.NotEmpty(first);
        Assert.Equal(first, Hashes(again.Output));
    }

    private static Lazy<TestSite> Built { get; } =
        new(() =>
        {
            var site = new TestSite("small");
            site.Build();
            return site;
        });

    private static SortedDictionary<string, string> Hashes(string folder) =>
        new(
            Directory
                .GetFiles(folder, "*", SearchOption.AllDirectories)
                .ToDictionary(
                    file => Path.GetRelativePath(folder, file),
                    file => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)))
                ),
            StringComparer.Ordinal
        );
}
