using System.IO.Hashing;
using System.Text;
using StaticPublication.Publishing;

namespace StaticPublication.Tests.Publishing;

/// <summary>A journal is done as a whole or not at all: one that is not what was written says nothing.</summary>
public sealed class JournalTests : IDisposable
{
    private const string List =
        "delete output/old/index.html\n"
        + "move .output.build/staging/index.html\toutput/index.html\n"
        + "move .output.build/staging/new/index.html\toutput/new/index.html\n";

    private static readonly string End = $"end {Hash(List)}\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("journal-");

    public JournalTests()
    {
        Write("output/index.html", "before");
        Write("output/old/index.html", "old");
        Write(".output.build/staging/index.html", "after");
        Write(".output.build/staging/new/index.html", "new");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    public static TheoryData<string> Damaged =>
        [
            "",
            List,
            List + End[..^1],
            List + End + "x",
            List + "end " + Hash("another list") + "\n",
            List.Replace("/old/", "/new/", StringComparison.Ordinal) + End,
            List[..^1] + End,
            "\n" + List + End,
        ];

    [Fact]
    [Trait("Check", "R30")]
    public void A_whole_journal_is_done_and_removed_with_the_folders_that_it_empties()
    {
        Complete(List + End);
        Assert.Equal(("after", "new"), (Read("output/index.html"), Read("output/new/index.html")));
        Assert.False(Directory.Exists(Path.Combine(_folder.FullName, "output/old")));
        Assert.False(File.Exists(Journal));
    }

    [Theory]
    [MemberData(nameof(Damaged))]
    [Trait("Check", "R30")]
    public void A_journal_whose_hash_is_not_that_of_its_list_is_removed_and_nothing_of_it_is_done(string journal)
    {
        Complete(journal);
        Assert.Equal(("before", "old"), (Read("output/index.html"), Read("output/old/index.html")));
        Assert.False(Directory.Exists(Path.Combine(_folder.FullName, "output/new")));
        Assert.False(File.Exists(Journal));
    }

    [Fact]
    [Trait("Check", "R30")]
    public void A_journal_of_which_a_part_was_done_is_done_to_its_end()
    {
        Directory.CreateDirectory(Path.Combine(_folder.FullName, "output/new"));
        File.Move(
            Path.Combine(_folder.FullName, ".output.build/staging/new/index.html"),
            Path.Combine(_folder.FullName, "output/new/index.html")
        );
        File.Delete(Path.Combine(_folder.FullName, "output/old/index.html"));
        Complete(List + End);
        Assert.Equal(("after", "new"), (Read("output/index.html"), Read("output/new/index.html")));
        Assert.False(Directory.Exists(Path.Combine(_folder.FullName, "output/old")));
    }

    private string Journal => Path.Combine(_folder.FullName, ".output.build/journal");

    private void Complete(string journal)
    {
        File.WriteAllText(Journal, journal);
        new Journal(SiteFolders.Of(Path.Combine(_folder.FullName, "output"))).Complete();
    }

    private void Write(string path, string text)
    {
        var file = Path.Combine(_folder.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    private string Read(string path) => File.ReadAllText(Path.Combine(_folder.FullName, path));

    private static string Hash(string list) => Convert.ToHexStringLower(XxHash128.Hash(Encoding.UTF8.GetBytes(list)));
}
