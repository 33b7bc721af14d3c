namespace StaticPublication.Rendering;

/// <summary>The parts that a list can be narrowed to: a part of its time (a year; of a year a month), a status, or both. What is offered
/// always has documents, and never takes back what was chosen. A list longer than a page has its first hundred documents on its own page,
/// and all on those of its years (of a year its months); only a list of one year goes on by the hundred. A status has pages if at most
/// half have it.</summary>
internal sealed class ListParts
{
    private readonly PageRenderer _renderer;
    private readonly Listing _listing;
    private readonly string _address;
    private readonly ListQuery? _query;
    private readonly Dictionary<(int Time, Status Status), List<int>> _numbers = [];
    private readonly int[] _times;

    /// <summary>Sorts the documents of a list that may be shown into its parts.</summary>
    /// <param name="renderer">The page renderer.</param>
    /// <param name="listing">The list.</param>
    /// <param name="shown">Numbers of its documents that may be shown.</param>
    public ListParts(PageRenderer renderer, Listing listing, IReadOnlyList<int> shown)
    {
        (_renderer, _listing, _address) = (renderer, listing, renderer.Addresses.List(listing));
        _query = ListQuery.Of(renderer, listing, shown);
        _numbers[(0, Status.None)] = [.. shown];
        if (shown.Count > Addresses.PageSize || HasListsOfTimes)
        {
            SortOut(shown);
        }

        _times = [.. _numbers.Keys.Select(part => part.Time).Where(time => time > 0).Distinct().OrderDescending()];
        Pages =
        [
            .. from time in HasListsOfTimes ? [0] : _times.Prepend(0)
            from status in Statuses.All.Prepend(Status.None)
            where HasPages(time, status)
            select PartOf(time, status),
        ];
    }

    /// <summary>The list itself, and those of its parts that have pages, unless they are those of another list.</summary>
    public IReadOnlyList<ListPart> Pages { get; }

    /// <summary>Returns the ways to narrow a part of the list. Each choice keeps the others.</summary>
    public IReadOnlyList<FilterGroup> Filters(ListPart taken)
    {
        var isYear = _listing.Kind == ListingKind.Year;
        (string Key, string All, ListPart Whole, IEnumerable<ListPart> Choices)[] groups =
        [
            (
                isYear ? "list.by_month" : "list.by_year",
                isYear ? "list.all" : "list.all_years",
                PartOf(0, taken.Status),
                (isYear ? _times.Reverse() : _times).Where(time => IsOffered(time, taken.Status)).Select(time => PartOf(time, taken.Status))
            ),
            (
                "list.by_status",
                "list.all",
                PartOf(taken.Time, Status.None),
                Statuses.All.Where(status => IsOffered(taken.Time, status)).Select(status => PartOf(taken.Time, status))
            ),
            ("list.by_kind", "list.all", PartOf(0, taken.Status), Kinds(taken.Status)),
        ];
        return
        [
            .. groups
                .Select(group => (group.Key, group.All, group.Whole, Choices: group.Choices.ToList()))
                .Where(group => taken.CanChoose(group.Whole, group.Choices))
                .Select(group => new FilterGroup(
                    _renderer.Strings[group.Key],
                    [
                        ChoiceOf(group.Whole, _renderer.Strings[group.All], taken),
                        .. group.Choices.Select(part =>
                            ChoiceOf(part, group.Key == "list.by_status" ? part.Trail[^1].Name : part.Trail[0].Name, taken)
                        ),
                    ]
                )),
        ];
    }

    /// <summary>Returns where the documents of a list with a status are: pages, or a search; null if it has none, or is a single
    /// page.</summary>
    public static string? AddressOf(PageRenderer renderer, Listing listing, Status status)
    {
        var shown = ListSubject.Shown(renderer, listing);
        var parts = new ListParts(renderer, listing, shown);
        return shown.Count > Addresses.PageSize && parts.IsOffered(0, status) ? parts.PartOf(0, status).Address : null;
    }

    // The years of the list of all documents are lists of their own, and so are the months of a year.
    private bool HasListsOfTimes => _listing.Kind is ListingKind.All or ListingKind.Year;

    private int Count(int time, Status status) => _numbers.TryGetValue((time, status), out var numbers) ? numbers.Count : 0;

    private bool IsOffered(int time, Status status) =>
        Count(time, status) > 0 && (_query is not null || HasPages(time, status) || (time > 0 && HasListsOfTimes && status == Status.None));

    private bool HasPages(int time, Status status) =>
        (time, status) switch
        {
            (0, Status.None) => true,
            (_, Status.None) when HasListsOfTimes => true,
            (_, Status.None) => Count(time, status) > 0 && Count(0, Status.None) > Addresses.PageSize && _times.Length > 1,
            (0, _) => Narrows(Count(0, status), Count(0, Status.None)),
            _ => _listing.Kind != ListingKind.Year && HasPages(time, Status.None) && Narrows(Count(time, status), Count(time, Status.None)),
        };

    private bool Narrows(int part, int whole) =>
        _listing.Kind != ListingKind.Month && part > 0 && whole > Addresses.PageSize && (_query is null || part * 2 <= whole);

    private List<int> Divisions(int time, Status status)
    {
        var times = _times.Where(one => time == 0 && HasPages(one, status) && Count(one, status) > 0).ToList();
        var isLong = Count(0, status) > Addresses.PageSize && _listing.Kind != ListingKind.Overdue;
        // A document may have no month.
        return isLong && times.Count > 1 && times.Sum(one => Count(one, status)) == Count(0, status) ? times : [];
    }

    private void SortOut(IReadOnlyList<int> shown)
    {
        foreach (var number in shown)
        {
            var document = _renderer.Documents[number];
            var time =
                _listing.Kind == ListingKind.Month ? 0
                : _listing.Kind == ListingKind.Year ? document.Published.Month
                : document.Published.Year;
            var status = _listing.Kind == ListingKind.Overdue ? Status.None : document.Status;
            Add((time, Status.None), number, time > 0);
            Add((0, status), number, status != Status.None);
            Add((time, status), number, time > 0 && status != Status.None);
        }
    }

    private void Add((int, Status) part, int number, bool exists)
    {
        if (exists && !_numbers.TryAdd(part, [number]))
        {
            _numbers[part].Add(number);
        }
    }

    private IEnumerable<ListPart> Kinds(Status status) =>
        _listing.Kind != ListingKind.All
            ? []
            : from kind in _numbers[(0, Status.None)].GroupBy(number => _renderer.Documents[number].Kind)
            let numbers = kind.Where(number => status == Status.None || _renderer.Documents[number].Status == status).ToArray()
            where numbers.Length > 0
            orderby kind.Key.SortKey, kind.Key.Id
            let list = _renderer.ListingOf(kind.Key)!
            let address = status == Status.None
                ? _renderer.Addresses.Of(kind.Key)
                : new ListParts(_renderer, list, kind.ToArray()).PartOf(0, status).Address
            select new ListPart(kind.Key.Plural, address, numbers) { Trail = [new Link(kind.Key.Plural, address)] };

    private Link ChoiceOf(ListPart part, string words, ListPart taken) =>
        new(words, part.Address, _renderer.Strings.Number(part.Numbers.Count), part.Address == taken.Address);

    private ListPart PartOf(int time, Status status)
    {
        var trail = new List<Link>();
        if (time > 0)
        {
            trail.Add(new Link(TimeWords(time), AddressOf(time, Status.None)));
        }

        if (status != Status.None)
        {
            trail.Add(new Link(_renderer.Strings[$"status.{status.Word()}_plural"], AddressOf(time, status)));
        }

        return new ListPart(
            trail.Count == 0 ? null : string.Join(_renderer.Strings["format.list_separator"], trail.Select(link => link.Name)),
            AddressOf(time, status),
            _numbers.GetValueOrDefault((time, status), [])
        )
        {
            Time = time,
            Status = status,
            Trail = trail,
            Divisions = [.. Divisions(time, status).Select(one => new Link(TimeWords(one), AddressOf(one, status)))],
        };
    }

    private string AddressOf(int time, Status status)
    {
        var address = _listing.Kind switch
        {
            _ when time == 0 => _address,
            ListingKind.All => _renderer.Addresses.Year(time),
            ListingKind.Year => _renderer.Addresses.Month(_listing.Year, time),
            _ => Addresses.Narrowed(_address, time),
        };
        return !HasPages(time, status) && _query is not null ? _query.AddressOf(time, status)
            : status == Status.None ? address
            : _renderer.Addresses.Narrowed(address, status);
    }

    private string TimeWords(int time) =>
        _renderer.Strings.Date(_listing.Kind == ListingKind.Year ? PartialDate.Of(_listing.Year, time) : PartialDate.Of(time, 0));
}
