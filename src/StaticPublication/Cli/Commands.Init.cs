using System.CommandLine;
using System.Text.RegularExpressions;
using StaticPublication.Creating;
using StaticPublication.Publishing;

namespace StaticPublication.Cli;

/// <summary>The command that starts a publication.</summary>
internal static partial class Commands
{
    private static Command Init()
    {
        var folder = new Argument<string>("folder") { Description = "New or empty folder." }.OfPath();
        var title = new Option<string?>("--title") { Description = "Title of the publication." };
        var publisher = new Option<string?>("--publisher") { Description = "Who publishes it; by default its title." };
        var url = Text("--url", "Address of the site.", "https://publication.example/");
        var email = new Option<string?>("--email")
        {
            Description = "Contact address for readers; by default contact@ the host of the site.",
        };
        var language = OneOf("--language", "Language of the publication: fr, en, de or el.", Site.Languages);
        var purpose = OneOf(
            "--for",
            "What is published: questions of a parliament, decisions of a council, opinions of a regulator, or reports.",
            SampleWords.Purposes
        );
        var host = OneOf("--host", "Where it is published; decides the files that publish it.", Host.Keys);
        var init = new Command("init", "Starts a new publication.") { folder, title, publisher, url, email, language, purpose, host };
        init.SetAction(result =>
        {
            string? Given(Option<string?> option) => result.GetValue(option);
            var (path, mail) = (result.GetValue(folder)!, Given(email));
            if (Misused(result.GetValue(url)!, ref mail) is { } misused)
            {
                Terminal.Say(misused);
                return WrongUse;
            }

            WritablePaths.CheckNew(path);
            var spoken = Chosen(Given(language), "Language", Site.Languages, Messages.Spoken);
            var begun = Chosen(Given(purpose), "What is published", SampleWords.Purposes, SampleWords.Purposes[0]);
            var at = Host.Of(Chosen(Given(host), "Host", Host.Keys, Host.All[0].Key));
            var named = Given(title) ?? new SampleWords(spoken, begun)["title"];
            var skeleton = new Skeleton(named, new Uri(result.GetValue(url)!), mail!, at, InputSchemas.In);
            return Begin(path, skeleton with { Language = spoken, Purpose = begun, Publisher = Given(publisher) ?? named });
        });
        return init;
    }

    private static Option<string?> OneOf(string name, string description, IReadOnlyList<string> known) =>
        new Option<string?>(name) { Description = description }.OneOf([.. known]);

    // What is wrong with the address of the site or of mail; where none of mail is given, it is contact@ the host of the site.
    private static string? Misused(string url, ref string? mail)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            return "--url takes an absolute address, such as https://publication.example/.";
        }

        mail ??= $"contact@{address.Host}";
        return Regex.IsMatch(mail, Shape.OfEmail.Pattern, RegexOptions.CultureInvariant)
            ? null
            : "--email takes an address of mail, such as contact@publication.example.";
    }

    private static int Begin(string path, Skeleton skeleton)
    {
        foreach (var file in skeleton.Write(path))
        {
            Terminal.Print(file);
        }

        // From here on it speaks as the publication that has begun.
        Messages.Choose(["--input", Path.Combine(path, "input")]);
        Terminal.Say($"Next: cd {path}; ./publication build; ./publication serve.");
        Terminal.Say($"Three records are examples, and every build says so: replace or delete them before the site goes online.");
        Terminal.Say(
            $"{(skeleton.Language == "fr" ? "GUIDE.md" : "GUIDE.en.md")} says how, and how to add, correct, take down and publish."
        );
        return 0;
    }

    // What was given, else what a person in a terminal answers, else the usual.
    private static string Chosen(string? given, string question, IReadOnlyList<string> known, string usual)
    {
        while (given is null && new Terminal().IsInteractive && !Console.IsInputRedirected)
        {
            Terminal.Prompt($"{Messages.Asked(question)} ({string.Join(", ", known)}; {usual}): ");
            var answer = Console.ReadLine()?.Trim() ?? "";
            given = answer.Length == 0 ? usual : known.FirstOrDefault(one => one == answer);
        }

        return given ?? usual;
    }
}
