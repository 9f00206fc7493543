// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/requestgates.h"

#include <algorithm>

namespace rd {

void RequestGates::enter(const QByteArray &server, const void *owner, Guest &guest)
{
    Gate &gate = m_gates[server];
    auto line = std::find_if(gate.lines.begin(), gate.lines.end(),
                             [owner](const Line &each) { return each.owner == owner; });
    if (line == gate.lines.end())
        line = gate.lines.insert(gate.lines.end(), Line{.owner = owner, .waiting = {}});
    line->waiting.append(&guest);
    m_places.insert(&guest, {.server = server, .owner = owner});
    admit(server);
}

void RequestGates::leave(const Guest &guest)
{
    const auto found = m_places.constFind(&guest);
    if (found == m_places.cend())
        return;
    const Place place = *found;
    m_places.erase(found);
    Gate &gate = m_gates[place.server];
    for (Line &line : gate.lines) {
        if (line.owner != place.owner)
            continue;
        if (place.isAdmitted) {
            --line.inFlight;
            --gate.inFlight;
        } else {
            line.waiting.removeOne(const_cast<Guest *>(&guest));
        }
    }
    tidy(place.server);
    admit(place.server);
}

void RequestGates::forgetWaiting(const void *owner)
{
    const QList<QByteArray> servers = m_gates.keys();
    for (const QByteArray &server : servers) {
        for (Line &line : m_gates[server].lines) {
            if (line.owner != owner)
                continue;
            for (const Guest *guest : std::as_const(line.waiting))
                m_places.remove(guest);
            line.waiting.clear();
        }
        tidy(server);
    }
}

int RequestGates::inFlight(const QByteArray &server) const
{
    return m_gates.value(server).inFlight;
}

int RequestGates::waiting(const QByteArray &server) const
{
    qsizetype count = 0;
    const Gate gate = m_gates.value(server);
    for (const Line &line : gate.lines)
        count += line.waiting.size();
    return static_cast<int>(count);
}

qsizetype RequestGates::nextLine(const Gate &gate)
{
    qsizetype best = -1;
    for (qsizetype i = 0; i < gate.lines.size(); ++i) {
        const Line &line = gate.lines.at(i);
        if (!line.waiting.isEmpty() && (best < 0 || line.inFlight < gate.lines.at(best).inFlight))
            best = i;
    }
    return best;
}

void RequestGates::admit(const QByteArray &server)
{
    // Looked up anew each time: whoever is admitted may enter or leave at once.
    while (m_gates.contains(server)) {
        Gate &gate = m_gates[server];
        const qsizetype index = gate.inFlight < MaxInFlight ? nextLine(gate) : -1;
        if (index < 0)
            return;
        Line &line = gate.lines[index];
        Guest *guest = line.waiting.takeFirst();
        ++line.inFlight;
        ++gate.inFlight;
        gate.lines.move(index, gate.lines.size() - 1);
        m_places[guest].isAdmitted = true;
        guest->admitted();
    }
}

void RequestGates::tidy(const QByteArray &server)
{
    Gate &gate = m_gates[server];
    gate.lines.removeIf(
        [](const Line &line) { return line.inFlight == 0 && line.waiting.isEmpty(); });
    if (gate.lines.isEmpty())
        m_gates.remove(server);
}

} // namespace rd
