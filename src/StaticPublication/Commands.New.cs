using System.CommandLine;
using StaticPublication.Creating;

namespace StaticPublication;

/// <summary>The commands that write input: a new publication, a new record or authority.</summary>
internal static partial class Commands
{
    private const int WrongUse = 64;

    private static Command Init()
    {
        var folder = new Argument<string>("folder") { Description = "A folder that is not there yet, or empty." };
        var title = Text("--title", "Title of the publication.", "Ma publication");
        var url = Text("--url", "Its address.", "https://publication.example/");
        var email = new Option<string?>("--email") { Description = "Where readers write to; contact@ the address by default." };
        var init = new Command("init", "Begins a new publication.") { folder, title, url, email };
        init.SetAction(result =>
        {
            var path = result.GetValue(folder)!;
            if (!Uri.TryCreate(result.GetValue(url), UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            {
                Terminal.Say("--url takes an absolute address, such as https://publication.example/.");
                return WrongUse;
            }

            if (!Skeleton.Fits(path))
            {
                Terminal.Say($"{path} is there and not empty: nothing was written.");
                return WrongUse;
            }

            foreach (var file in new Skeleton(result.GetValue(title)!, address, result.GetValue(email) ?? $"contact@{address.Host}").Write(path))
            {
                Console.WriteLine(file);
            }

            Terminal.Say($"Next: cd {path}; publication build; publication serve.");
            return 0;
        });
        return init;
    }
}
