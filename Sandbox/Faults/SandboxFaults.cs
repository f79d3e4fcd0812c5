namespace DiscordAH.Sandbox.Faults;

/// <summary>The switches that are thrown now, for both halves of the sandbox. Safe for concurrent use.</summary>
public sealed class SandboxFaults
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, HashSet<string>> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Target, string Fault, string? Route), SandboxFault> _thrown = [];
    private volatile int _count;

    /// <summary>Raised after a switch was thrown, outside the lock: the gateway acts on some at once.</summary>
    public event Action<SandboxFault>? Thrown;

    /// <summary>Names the faults that <paramref name="target"/> understands; others are refused.</summary>
    public void Know(string target, params IEnumerable<string> faults)
    {
        lock (_gate)
        {
            if (!_known.TryGetValue(target, out var names))
                _known[target] = names = new HashSet<string>(StringComparer.Ordinal);
            names.UnionWith(faults);
        }
    }

    /// <summary>Throws a switch. The same target, fault and route again replaces the earlier one.</summary>
    /// <returns>A sentence saying what is wrong with it, or <see langword="null"/>.</returns>
    public string? Throw(SandboxFault fault)
    {
        lock (_gate)
        {
            if (!_known.TryGetValue(fault.Target, out var names))
                return $"There is no fault target \"{fault.Target}\"; use one of: {string.Join(", ", _known.Keys.Order(StringComparer.Ordinal))}.";
            if (!names.Contains(fault.Fault))
                return $"\"{fault.Target}\" has no fault \"{fault.Fault}\"; use one of: {string.Join(", ", names.Order(StringComparer.Ordinal))}.";
            if (fault.Times is < 1)
                return "\"times\" must be 1 or more; leave it out for a fault that lasts until it is cleared.";
            _thrown[(fault.Target, fault.Fault, fault.Route)] = fault;
            _count = _thrown.Count;
        }

        Thrown?.Invoke(fault);
        return null;
    }

    /// <summary>Takes one strike of a thrown switch that fits the route, counting it down.</summary>
    public bool TryTake(string target, string fault, string route, out SandboxFault taken)
    {
        taken = null!;
        if (_count == 0)
            return false; // the usual case must cost nothing: every request asks
        lock (_gate)
        {
            foreach (var (key, candidate) in _thrown)
            {
                if (key.Target != target || key.Fault != fault)
                    continue;
                if (candidate.Route is { } part && !route.Contains(part, StringComparison.OrdinalIgnoreCase))
                    continue;
                taken = candidate;
                CountDown(key, candidate);
                return true;
            }
        }

        return false;
    }

    public IReadOnlyList<SandboxFault> List()
    {
        lock (_gate)
            return [.. _thrown.Values];
    }

    /// <summary>The fault names that each target understands.</summary>
    public IReadOnlyDictionary<string, string[]> Names()
    {
        lock (_gate)
            return _known.ToDictionary(pair => pair.Key, pair => pair.Value.Order(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);
    }

    /// <summary>Clears every switch of the target, or all of them.</summary>
    public void Clear(string? target = null)
    {
        lock (_gate)
        {
            foreach (var key in _thrown.Keys.Where(key => target is null || key.Target == target).ToList())
                _thrown.Remove(key);
            _count = _thrown.Count;
        }
    }

    /// <summary>Clears one switch on all its routes.</summary>
    public void Clear(string target, string fault)
    {
        lock (_gate)
        {
            foreach (var key in _thrown.Keys.Where(key => key.Target == target && key.Fault == fault).ToList())
                _thrown.Remove(key);
            _count = _thrown.Count;
        }
    }

    private void CountDown((string Target, string Fault, string? Route) key, SandboxFault fault)
    {
        if (fault.Times is not { } times)
            return;
        if (times <= 1)
            _thrown.Remove(key);
        else
            _thrown[key] = fault with { Times = times - 1 };
        _count = _thrown.Count;
    }
}
