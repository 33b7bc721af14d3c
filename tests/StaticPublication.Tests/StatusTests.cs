using System.Text.RegularExpressions;
using StaticPublication.Searching;

namespace StaticPublication.Tests;

/// <summary>What a status is called, wherever it is said.</summary>
public partial class StatusTests
{
    [Fact]
    public void Every_status_has_words_in_both_languages_and_a_folder_that_no_record_can_take()
    {
        Assert.Equal(Enum.GetValues<Status>(), [Status.None, .. Statuses.All]);
        foreach (var strings in (Strings[])[SmallCatalogue.Theme("fr").Strings, SmallCatalogue.Theme("en").Strings])
        {
            Assert.All(Statuses.All, status =>
                Assert.NotEmpty(strings[$"status.{status.Word()}"] + strings[$"status.{status.Word()}_plural"])
            );
        }

        Assert.Equal(Statuses.All.Count, Statuses.All.Select(status => status.Word()).Distinct().Count());
        Assert.Equal(Statuses.All.Count, Statuses.All.Select(status => status.Folder()).Distinct().Count());
        Assert.All(Statuses.All, status => Assert.True(Ids.IsReserved(status.Folder())));
        Assert.All(Statuses.All, status => Assert.Contains(status.Folder(), Addresses.Folders));
    }

    [Fact]
    public void A_status_is_called_alike_in_data_in_lists_in_addresses_and_in_search()
    {
        using var site = new TestSite()
            .WithQuestion("qe-pending")
            .WithQuestion("qe-answered", "events: [{type: answered, on: 2013-08-01}]\n")
            .WithQuestion("qe-withdrawn", "events: [{type: withdrawn, on: 2013-08-01}]\n")
            .WithQuestion("qe-lapsed", "events: [{type: lapsed, on: 2013-08-01}]\n")
            .WithQuestion("qe-closed", "events: [{type: closed, on: 2013-08-01}]\n");
        AddNotes(site, 100);
        site.Build();
        var strings = SmallCatalogue.Theme("fr").Strings;
        var rows = site.Read("data/documents.csv").Split("\r\n");
        foreach (var status in Statuses.All)
        {
            var id = $"qe-{status.Word()}";
            var document = site.Json($"documents/2013/07/{id}/index.json");
            Assert.Equal(status.Word(), document.GetProperty("derived").GetProperty("status").GetString());
            Assert.Contains(
                $",{status.Word()},",
                rows.Single(row => row.StartsWith($"{id},", StringComparison.Ordinal)),
                StringComparison.Ordinal
            );
            var list = Printed.Parsed(site.Read($"documents/{status.Folder()}/index.html"));
            Assert.Contains(strings[$"status.{status.Word()}_plural"], list.Title, StringComparison.Ordinal);
            Assert.Contains($"{id}/", list.QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
        }

        Assert.Equal(
            Statuses.All.Select(status => $"{status.Word()} 1").Order(StringComparer.Ordinal),
            Search.Open(site.Output).Count("", "status").Select(value => $"{value.Key} {value.Value}").Order(StringComparer.Ordinal)
        );
        Assert.Contains(
            $"\"enum\":[{string.Join(',', Statuses.All.Select(status => $"\"{status.Word()}\""))}]",
            Spaces().Replace(site.Read("data/schema/list.schema.json"), ""),
            StringComparison.Ordinal
        );
    }

    // Only a list longer than a page is narrowed.
    private static void AddNotes(TestSite site, int count)
    {
        File.AppendAllText(
            Path.Combine(site.Input, "authorities/kinds.yml"),
            "\n- {id: note, name: Note, answerable: false, texts: [{role: note, heading: Note}]}\n"
        );
        var note = File.ReadAllText(Path.Combine(site.Input, "documents/qe-pending.md"))
            .Replace("kind: question-ecrite", "kind: note", StringComparison.Ordinal);
        for (var number = 0; number < count; number++)
        {
            site.With($"documents/note-{number}.md", note.Replace("qe-pending", $"note-{number}", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void No_other_file_of_the_program_says_what_a_status_is_called() =>
        Assert.Equal(
            ["Status.cs"],
            Directory
                .EnumerateFiles(Path.Combine(Repository.Root, "src", "StaticPublication"), "*.cs", SearchOption.AllDirectories)
                .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && Called().IsMatch(File.ReadAllText(file)))
                .Select(Path.GetFileName)
        );

    // A folder of a status, or a status beside a text that stands for it.
    [GeneratedRegex(
        "\"(sans-reponse|repondues|retirees|caduques|closes)\"|Status\\.[A-Z]\\w+ *(=>|,) *\"[a-z]|GetNames?<Status>|"
            + "[Ss]tatus\\.ToString\\(\\)\\.ToL"
    )]
    private static partial Regex Called();

    [GeneratedRegex("\\s+")]
    private static partial Regex Spaces();
}
