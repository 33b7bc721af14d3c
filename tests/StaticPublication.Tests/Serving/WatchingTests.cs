namespace StaticPublication.Tests.Serving;

/// <summary>What a person does while the preview runs; at rest, the output is what a clean build makes.</summary>
[Trait("Check", "R36")]
public class WatchingTests
{
    private const string Page = "/documents/2013/07/qe-1/";

    [Fact]
    public async Task A_saved_record_is_shown_and_the_browser_told()
    {
        await using var served = await ServedSite.Start(new TestSite().WithQuestion("qe-1"));
        var before = await served.Until(_ => true);
        served.Site.WithQuestion("qe-1", body: "Pourquoi donc ?");
        await served.Until(state => state.Version != before.Version);
        Assert.Contains("Pourquoi donc ?", await served.Text(Page + "index.json"), StringComparison.Ordinal);
        await served.IsAsIfBuiltAnew();
    }

    [Fact]
    public async Task A_save_in_three_writes_ends_in_the_whole_record()
    {
        await using var served = await ServedSite.Start(new TestSite().WithQuestion("qe-1"));
        var whole =
            "---\nid: qe-1\nkind: question-ecrite\ntitle: En trois fois\npublished: 2013-07-09\nsource: {licence: etalab-2.0}\n"
            + "---\nPourquoi ?\n";
        await using (var file = new StreamWriter(Path.Combine(served.Site.Input, "documents/qe-1.md")))
        {
            foreach (var part in whole.Chunk(50).Chunk((whole.Length / 100) + 1))
            {
                await file.WriteAsync(string.Concat(part.Select(letters => new string(letters))));
                await file.FlushAsync(TestContext.Current.CancellationToken);
                await Task.Delay(60, TestContext.Current.CancellationToken);
            }
        }

        await served.Shows(Page + "index.json", "En trois fois");
        await served.IsAsIfBuiltAnew();
    }

    [Fact]
    public async Task A_record_renamed_over_another_is_shown()
    {
        await using var served = await ServedSite.Start(new TestSite().WithQuestion("qe-1"));
        var path = Path.Combine(served.Site.Input, "documents/qe-1.md");
        File.WriteAllText(path + ".tmp~", File.ReadAllText(path).Replace("La fibre", "Le cuivre", StringComparison.Ordinal));
        File.Move(path + ".tmp~", path, overwrite: true);
        await served.Shows(Page + "index.json", "Le cuivre");
        await served.IsAsIfBuiltAnew();
    }

    [Fact]
    public async Task A_deleted_record_is_gone()
    {
        await using var served = await ServedSite.Start(new TestSite().WithQuestion("qe-1").WithQuestion("qe-2"));
        var before = await served.Until(_ => true);
        File.Delete(Path.Combine(served.Site.Input, "documents/qe-1.md"));
        await served.Until(state => state.Version != before.Version);
        using var answer = await served.Get(Page);
        Assert.Equal(404, (int)answer.StatusCode);
        await served.IsAsIfBuiltAnew();
    }

    [Fact]
    public async Task Records_in_a_folder_that_is_new_are_seen()
    {
        await using var served = await ServedSite.Start(new TestSite().WithQuestion("qe-1"));
        for (var number = 2; number < 40; number++)
        {
            served.Site.With(
                $"documents/{number}/deep/qe-{number}.md",
                $"---\nid: qe-{number}\nkind: question-ecrite\ntitle: Question {number}\npublished: 2013-07-09\n"
                    + $"source: {{licence: etalab-2.0}}\n---\nPourquoi ?\n"
            );
        }

        await served.Shows("/data/documents.json", "39");
        await served.IsAsIfBuiltAnew();
    }

    [Fact]
    [Trait("Category", "Release")]
    public Task A_thousand_files_touched_at_once_end_in_a_clean_build() => Touched(1000);

    [Fact]
    [Trait("Check", "R36")]
    [Trait("Category", "Release")]
    public Task Twenty_thousand_files_touched_at_once_end_in_a_clean_build() => Touched(20_000);

    [Fact]
    public async Task The_preview_ends_at_once_when_it_is_interrupted_while_a_page_listens()
    {
        await using var served = await ServedSite.Start(new TestSite().WithQuestion("qe-1"));
        using var listening = await served.Client.GetStreamAsync("/_preview/events", TestContext.Current.CancellationToken);
        // The server would wait half a minute for the page.
        Assert.InRange((await served.End()).TotalSeconds, 0, 20);
    }

    // As a checkout does: each file is written anew, over some seconds; the last one says something new.
    private static async Task Touched(int files)
    {
        var site = new TestSite();
        for (var number = 0; number < files; number++)
        {
            site.WithQuestion($"qe-{number}", published: $"20{10 + (number % 10)}-0{1 + (number % 9)}-1{number % 9}");
        }

        await using var served = await ServedSite.Start(site);
        Assert.Empty((await served.Until(_ => true)).Faults);
        for (var number = 0; number < files; number++)
        {
            site.WithQuestion(
                $"qe-{number}",
                body: $"Touchée {number}",
                published: $"20{10 + (number % 10)}-0{1 + (number % 9)}-1{number % 9}"
            );
        }

        await served.Shows("/documents/2010/01/qe-0/index.json", "Touchée 0\"");
        await served.Quiet();
        await served.IsAsIfBuiltAnew();
        Trust.Seen.Of("R36", $"{files} files touched, then as a clean build");
    }
}
