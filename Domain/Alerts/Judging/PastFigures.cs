using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Alerts;

/// <summary>
/// Figures of a past, each reckoned once when first asked for: alerts on one good share it. Windows are the whole UTC hours within the last days (the hour that has
/// begun is not in them), a price is the last minimum of its hour. Not for several threads at once.
/// </summary>
public sealed class PastFigures
{
    private readonly PastTable _table;
    private readonly Dictionary<int, PriceWindow> _windows = [];
    private readonly Dictionary<(string Figure, int Days), double?> _figures = [];
    private GoodPast? _past;
    private PriceTurn? _turn;
    private int _turnDays;

    /// <summary>Figures of a past.</summary>
    public PastFigures(GoodPast past)
        : this(new PastTable(past, past.At - Span), past.At) => _past = past;

    internal PastFigures(PastTable table, DateTimeOffset at) => (_table, At) = (table, at);

    /// <summary>How far back anything is looked at.</summary>
    public static TimeSpan Span { get; } = TimeSpan.FromDays(30);

    /// <summary>What they are reckoned from.</summary>
    public GoodPast Past => _past ??= _table.Cut(At);

    internal DateTimeOffset At { get; }

    /// <summary>Cheaper listings are suspect: below a tenth of the median of 14 days, or below a third of it and six robust deviations (with 48 hours at least).</summary>
    internal long LeastTrusted => (long)(Once("least", 0, _ => Math.Ceiling(Trust())) ?? 0);

    /// <summary>A higher price is not believed: ten times the median of 14 days.</summary>
    internal double MostTrusted => Median(14) * DoubtRules.RatioLimit ?? double.PositiveInfinity;

    internal PriceWindow Window(int days)
    {
        if (!_windows.TryGetValue(days, out var window)) _windows[days] = window = new PriceWindow(_table.Hours, At, days);
        return window;
    }

    internal double? Median(int days) => Window(days).Median;

    internal double? Reference(PriceReference reference, int days) => reference switch
    {
        PriceReference.WeightedValue => Once("value", 14, _ => Weighted()),
        PriceReference.Trend => Once("trend", days, of => Window(of).Points().LevelAt(At)),
        PriceReference.Median => Median(days),
        _ => throw new ArgumentOutOfRangeException(nameof(reference), reference, "Not a reference."),
    };

    internal double? Quantity(int days) => Once("quantity", days, of => Window(of).Quantity());

    internal PriceTurn? Turn(int days)
    {
        if (_turnDays != days) (_turnDays, _turn) = (days, Window(days).Points().Turn());
        return _turn;
    }

    /// <summary>Robust daily volatility of the window's days before the last one, at least that of a price that hardly moves (<see cref="PricePlace.LeastDeviation"/>).</summary>
    internal double? Volatility(int days) => days < 2 ? null : Once("volatility", days, of =>
        new PriceWindow(_table.Hours, At.AddDays(-1), of - 1).Volatility()?.RobustPerDay is { } usual ? Math.Max(usual, Quantiles.MadScale * PricePlace.LeastDeviation) : null);

    /// <summary>The price a day before: that of the newest hour with a price that had ended then, at most six hours older.</summary>
    internal double? DayAgo() => Once("day ago", 0, _ =>
    {
        var hours = _table.Hours;
        var (from, place) = (hours.PlaceFrom(At.AddHours(-30)), hours.PlaceTo(At.AddHours(-24)) - 1);
        while (place >= from && !hours[place].HasPrice) place--;
        return place >= from ? hours[place].Close : null;
    });

    /// <summary>The lowest price of the window but its news (<see cref="News"/>); null when too little of it is known.</summary>
    /// <param name="days">The window.</param>
    /// <param name="trusted">Lower ones do not count.</param>
    internal double? OlderLow(int days, long trusted) => Once(trusted > 0 ? "older low" : "any older low", days, of =>
    {
        var (from, to) = (_table.Hours.PlaceFrom(At.AddDays(-of)), _table.Hours.PlaceTo(At - News(of)));
        var (low, known, priced) = (double.PositiveInfinity, 0, 0);
        for (var place = from; place < to; place++)
        {
            ref readonly var hour = ref _table.Hours[place];
            if (hour.IsKnown) known++;
            if (!hour.HasPrice || hour.Low < trusted) continue;
            priced++;
            low = Math.Min(low, hour.Low);
        }

        return 2 * known >= HourTable.HoursWithin(At.AddDays(-of), At - News(of)) && priced >= Math.Min(24, 6 * of) ? low : null;
    });

    /// <summary>The lowest price of the window's news, none being without bound.</summary>
    internal double NewerLow(int days, long trusted) => Once(trusted > 0 ? "newer low" : "any newer low", days, of =>
    {
        var low = double.PositiveInfinity;
        for (var place = _table.Hours.PlaceTo(At - News(of)); place < _table.Hours.PlaceTo(At); place++)
            if (_table.Hours[place] is { HasPrice: true } hour && hour.Low >= trusted) low = Math.Min(low, hour.Low);

        // The hour that has begun.
        var changes = _table.Past.Changes;
        for (var i = _table.ChangesBefore(At) - 1; i >= 0 && changes[i].At >= PriceGranularity.Hour.Start(At); i--)
            if (changes[i].Quantity > 0 && changes[i].Minimum.Value >= trusted) low = Math.Min(low, changes[i].Minimum.Value);
        return low;
    })!.Value;

    /// <summary>How long it counts as news that something began: a day, half of it where a single day is looked back.</summary>
    internal static TimeSpan News(int days) => TimeSpan.FromHours(Math.Min(24, 12 * days));

    /// <summary>Since when it has been on sale without a break, and when the time on sale before that ended; null each for not at all, or longer ago than is known.</summary>
    internal (DateTimeOffset? Since, DateTimeOffset? Before) OnSale()
    {
        var changes = _table.Past.Changes;
        var i = _table.ChangesBefore(At) - 1;
        DateTimeOffset? since = null, before = null;
        for (; i >= 0 && changes[i].Quantity > 0; i--) since = changes[i].At;
        for (; i >= 0 && changes[i].Quantity == 0; i--) before = changes[i].At;
        return (since, before);
    }

    /// <summary>Share of some time in which the market was read.</summary>
    internal double Cover(DateTimeOffset from, DateTimeOffset to)
    {
        var hours = _table.Hours;
        var (first, last, covered) = (hours.PlaceFrom(from), hours.PlaceTo(to), 0.0);
        for (var place = first; place < last; place++) covered += hours[place].Covered;
        var whole = HourTable.HoursWithin(from, to);
        return whole > 0 ? covered / whole : 0;
    }

    internal double? Forecast(int hours) => Once("forecast", hours, of => _table.Forecasts.Lowest(At, of));

    private double Trust()
    {
        if (Median(14) is not { } median) return 0;
        var least = median / DoubtRules.RatioLimit;
        if (Window(14).Spread is not { } spread) return least;
        return Math.Max(least, Math.Min(median / 3, Math.Exp(spread.Median - DoubtRules.ZLimit * spread.Deviation)));
    }

    private double? Weighted()
    {
        if (!Window(14).HasLevel) return null;
        var today = PriceGranularity.Day.Start(At);
        var days = new List<(int, double)>(15);
        for (var age = 0; age <= 14; age++)
        {
            var value = age == 0 ? _table.Value(today, PriceGranularity.Hour.Start(At)) : _table.DayValue(today.AddDays(-age));
            if (value is { } known) days.Add((age, known));
        }

        return WeightedMarketValue.Of(days);
    }

    private double? Once(string figure, int days, Func<int, double?> reckon)
    {
        if (!_figures.TryGetValue((figure, days), out var value)) _figures[(figure, days)] = value = reckon(days);
        return value;
    }
}
